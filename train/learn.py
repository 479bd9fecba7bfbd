"""Trains the reader's network; resumes from its last checkpoint."""
import copy, json, random, time
import torch
import torch.nn.functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel
from links import link_losses
from losses import WEIGHTS, losses
from model import Reader
from pieces import Pieces
from windows import LIMIT, batch, cut_windows, window
import measure, sets

# Pieces of a batch; share of each set in an epoch (its documents, drawn anew each time).
BUDGET = 2200
SHARES = {'polnear': 0.5, 'mv': 0.3, 'rp': 0.5, 'own': 3.0, 'tbaq': 1.5, 're3d': 2.0}
RATES = {'encoder': 1.2e-4, 'heads': 1e-3}
CLIPS = {'encoder': 2.0, 'heads': 5.0}


class Plan:
    """The batches of each epoch; the same for the same seed."""

    def __init__(self, documents, pieces, seed):
        self.documents, self.pieces, self.seed = documents, pieces, seed

    def epoch(self, number):
        rng = random.Random(f'{self.seed}/{number}')
        linked, windows = [], []
        for doc in self.draw(rng):
            # A sentence may come alone, too: a fifth of the texts is read in short windows.
            limit = rng.randint(24, 60) if 'coref' not in doc and rng.random() < 0.2 else LIMIT
            cut = cut_windows(doc, self.pieces, limit, first_limit=rng.randint(limit // 3, limit))
            made = [window(doc, a, b, self.pieces) for a, b in cut]
            if 'coref' in doc:
                linked.append((doc, made))
            else:
                windows += made
        batches = [('document', doc, made) for doc, made in linked if len(made) <= 24]
        batches += [('windows', None, made) for made in self.pack(windows, rng)]
        rng.shuffle(batches)
        return batches

    def draw(self, rng):
        for docs in self.documents.values():
            for doc in docs:
                share = SHARES.get(doc['set'], 1.0)
                for _ in range(int(share) + (rng.random() < share % 1)):
                    yield doc

    def pack(self, windows, rng):
        rng.shuffle(windows)
        chunk, packed = 400, []
        for k in range(0, len(windows), chunk):
            now = []
            for w in sorted(windows[k:k + chunk], key=lambda w: len(w['ids'])):
                if now and len(w['ids']) * (len(now) + 1) > BUDGET:
                    packed.append(now)
                    now = []
                now.append(w)
            packed.append(now)
        return packed


def read_words(model, t):
    # On processors, plain products are a fifth faster here than the fused attention and its gradient.
    with torch.autocast('cpu', dtype=torch.bfloat16), sdpa_kernel(SDPBackend.MATH):
        pieces = model.encoder(t['ids'], t['shapes'], t['mask'])
    return model.drop(torch.gather(pieces.float(), 1, t['first'][..., None].expand(-1, -1, pieces.shape[-1])))


def step_losses(model, teacher, kind, doc, made):
    t = batch(made)
    words = read_words(model, t)
    found = losses(model, t, words)
    if teacher is not None:
        with torch.no_grad():
            shown = read_words(teacher, t)[t['real']]
        found['likeness'] = F.mse_loss(words[t['real']], shown)
    if kind == 'document':
        found |= link_losses(model, doc, words[t['real']])
    return found


def narrow(teacher, layers):
    """A model with the teacher's heads and `layers` of its layers, to be taught on: from the last but one back
    every second is left out, so at least half of them and the last stay."""
    whole = len(teacher.encoder.layers)
    left_out = [whole - 2 - 2 * i for i in range(whole - layers)]
    if layers > whole or min(left_out, default=0) < 0:
        raise SystemExit(f'a network of {whole} layers cannot be narrowed to {layers}: name {(whole + 1) // 2} to {whole}')
    model = copy.deepcopy(teacher)
    model.encoder.layers = torch.nn.ModuleList(layer for i, layer in enumerate(model.encoder.layers) if i not in left_out)
    return model


def train(work, model, kept_at, vocabulary, names, seed, epochs, teacher=None, minutes_between=10):
    """Teaches `model` the sets `names` of `work`, and, where there is a teacher, to see words as it does.

    `epochs` may be a fraction. Writes `kept_at` after each epoch and every `minutes_between`, and goes on
    from it.
    """
    torch.manual_seed(seed)
    pieces = Pieces(vocabulary)
    plan = Plan(sets.read(work, 'train', names), pieces, seed)
    dev = sets.read(work, 'dev', names)
    if teacher is not None:
        teacher.eval()
    encoder = list(model.encoder.parameters())
    own = {id(p) for p in encoder}
    heads = [p for p in model.parameters() if id(p) not in own]
    groups = [{'params': encoder, 'lr': RATES['encoder']}, {'params': heads, 'lr': RATES['heads']}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    total = int(epochs * len(plan.epoch(0)))
    rate = lambda step: min((step + 1) / (0.06 * total), max(0.02, 1 - step / total))
    state = {'epoch': 0, 'at': 0, 'step': 0}
    if kept_at.exists():
        kept = torch.load(kept_at, weights_only=False)
        model.load_state_dict(kept['model'])
        optimizer.load_state_dict(kept['optimizer'])
        for group in optimizer.param_groups:
            group['fused'] = True
        state = kept['state']
        torch.set_rng_state(kept['rng'])
        print('resumed', state, flush=True)

    def save():
        kept = {'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'state': state, 'rng': torch.get_rng_state()}
        begun = kept_at.with_suffix('.begun')
        torch.save(kept, begun)
        begun.replace(kept_at)

    saved, began, seen, sums = time.time(), time.time(), 0, {}
    while state['step'] < total:
        batches = plan.epoch(state['epoch'])
        model.train()
        for kind, doc, made in batches[state['at']:][:total - state['step']]:
            found = step_losses(model, teacher, kind, doc, made)
            if found:  # a batch of texts without a target, by chance
                sum(WEIGHTS[k] * v for k, v in found.items()).backward()
            torch.nn.utils.clip_grad_norm_(encoder, CLIPS['encoder'])
            torch.nn.utils.clip_grad_norm_(heads, CLIPS['heads'])
            for group, base_rate in zip(optimizer.param_groups, RATES.values()):
                group['lr'] = base_rate * rate(state['step'])
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            state['at'] += 1
            state['step'] += 1
            seen += sum(len(w['ids']) for w in made)
            for k, v in found.items():
                a, b = sums.get(k, (0.0, 0))
                sums[k] = (a + float(v.detach()), b + 1)
            if state['step'] % 50 == 0:
                shown = ' '.join(f'{k} {a / b:.3f}' for k, (a, b) in sorted(sums.items()))
                print(f"step {state['step']}/{total} {seen / (time.time() - began):.0f} pieces/s  {shown}", flush=True)
                sums = {}
            if time.time() - saved > 60 * minutes_between:
                save()
                saved = time.time()
        state['epoch'] += 1
        state['at'] = 0
        save()
        print('epoch', state['epoch'], json.dumps(measure.all_heads(model, dev, pieces)), flush=True)
    return model
