"""`python -m standpoint_training data-report | train | evaluate | export | upos` (see README.md)."""

import argparse
import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # threads that spin take the processor from the work

from .config import Config  # noqa: E402


def main():
    parser = argparse.ArgumentParser(prog="standpoint_training", description=__doc__)
    parser.add_argument("command", choices=["data-report", "train", "evaluate", "export", "upos"])
    parser.add_argument("--config", default="config.toml")
    parser.add_argument("--corpora", help="where the corpora lie, if not where the configuration says")
    parser.add_argument("--runs", help="where checkpoints and logs go, if not where the configuration says")
    parser.add_argument("--weights", help="evaluate, export: this file instead of the run's newest")
    parser.add_argument("--samples", type=int, default=0, help="data-report: documents to print of each corpus")
    parser.add_argument("--out", help="export, upos: the directory for the model (default ../models); evaluate: a file for the analyses of our dev part")
    parser.add_argument("--model", help="evaluate: an exported model instead of a checkpoint; upos: the one that learns")
    parser.add_argument("--onnx", help="export: also write the float32 graph here (needs onnx and onnxscript)")
    parser.add_argument("--name", default="reader-4", help="upos: what the model is called with its parts of speech")
    args = parser.parse_args()
    config = Config(args.config, args.corpora, args.runs)
    if args.command == "data-report":
        from .report import report
        report(config, args.samples)
    elif args.command == "train":
        from .evaluate import quick
        from .train import train
        train(config, quick(config))
    elif args.command == "evaluate":
        from .evaluate import main as evaluate
        evaluate(config, args)
    elif args.command == "upos":
        from .upos import main as upos
        upos(config, args)
    else:
        from .export import main as export
        export(config, args)


if __name__ == "__main__":
    main()
