import { Button, Dialog, Heading, Modal, ModalOverlay, Switch } from 'react-aria-components'
import { setKeys, useKeysAreOn } from '../kept.ts'
import { texts } from '../texts.ts'

interface KeysDialogProps {
  readonly open: boolean
  setOpen(open: boolean): void
}

export function KeysDialog({ open, setOpen }: KeysDialogProps) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={setOpen}
      isDismissable
      className="fixed inset-0 z-10 flex items-start justify-center overflow-auto bg-black/40 p-4 pt-[10vh]"
    >
      <Modal className="sheet w-full max-w-md shadow-xl">
        <Dialog className="p-5 outline-none">
          <Heading slot="title" className="mb-3 font-semibold text-lg">
            {texts.keys.heading}
          </Heading>
          <KeysTable />
          <KeysSwitch />
          <Button slot="close" className="button mt-4">
            {texts.keys.close}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function KeysTable() {
  return (
    <table className="w-full">
      <tbody>
        {texts.keys.rows.map(([key, other, does]) => (
          <tr key={key} className="border-line border-t">
            <th scope="row" className="w-24 py-1 text-left align-top font-normal">
              <Key name={key} /> {other !== null && <Key name={other} />}
            </th>
            <td className="py-1">{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Key = ({ name }: { name: string }) => (
  <kbd className="rounded border border-edge bg-paper px-1.5 py-px text-sm">{name}</kbd>
)

function KeysSwitch() {
  const on = useKeysAreOn()
  return (
    <Switch
      isSelected={on}
      onChange={setKeys}
      className="group mt-4 flex items-center gap-2 border-line border-t pt-4"
    >
      <span
        aria-hidden="true"
        className="flex h-5 w-9 items-center rounded-full border border-edge bg-paper p-0.5 group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-link group-data-[focus-visible]:outline-offset-2 group-data-[selected]:border-link group-data-[selected]:bg-link"
      >
        <span className="size-3.5 rounded-full bg-edge group-data-[selected]:translate-x-4 group-data-[selected]:bg-paper" />
      </span>
      <span>
        {texts.keys.on}. <span className="text-soft">{texts.keys.onWords}</span>
      </span>
    </Switch>
  )
}
