"""Learns the finder from what `training/export.ts` wrote.

    python3 -m learner.learn --data FOLDER --out FOLDER [--config FILE.json] [--set NAME=NUMBER …] [--seed N] [--threads N]
        [--lessons FILE] [--resume]

Run from `training/`; `train.ts` does. Writes a checkpoint after each epoch and prints a line: how unlikely the network finds
what is marked (labels of cues, sources and contents; cues inside contents; pairs), a window, in what it learns from and in
the drafts held out. Real figures come from the packed model and `npm run eval`. With the same seed, data and number of
threads it learns the same network again. What is held out never reaches a gradient or a choice of epoch.
"""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch

from . import data
from .files import load_kept, save
from .network import Finder

# What every network has that is not told otherwise.
USUAL = json.loads((Path(__file__).parent.parent / "config.json").read_text(encoding="utf-8"))["networks"]
# The first row of a token is its part of speech; names have this one (`features/tokens.ts`).
NAME_ROW = 1
HELD_OUT_BATCH = 6000


def main():
    """Reads the command line."""
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--config", help="a JSON object, over what is usual")
    options.add_argument("--set", action="append", default=[], help="NAME=NUMBER, over the configuration")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--lessons", help="a file of `learner.teach`, made from the same --data")
    options.add_argument("--resume", action="store_true")
    told = options.parse_args()
    config = dict(USUAL)
    if told.config:
        config.update(json.loads(Path(told.config).read_text(encoding="utf-8")))
    for name, value in (one.split("=") for one in told.set):
        config[name] = type(USUAL[name])(float(value))
    torch.set_num_threads(told.threads)
    learn(Path(told.data), Path(told.out), config, told.seed, told.resume, told.lessons)


def learn(folder, out, config, seed, resume, lessons):
    """Writes the network, averaged over its steps, with what it takes to use it, to `learned.pt`, and who was held out to `held.json`."""
    out.mkdir(parents=True, exist_ok=True)
    shape = data.read_shape(folder)
    vocabulary = data.read_vocabulary(folder)
    everything = data.read_all(folder, shape, vocabulary)
    if lessons:
        for window, lesson in zip(everything, load_kept(lessons)):
            window.lesson = lesson
    learned = [w for w in everything if not data.is_held(w.draft, config["heldOut"])]
    held = [w for w in everything if data.is_held(w.draft, config["heldOut"])]
    if not learned:
        raise SystemExit(f"{folder}: nothing to learn from")
    counts = data.cue_counts(learned)
    data.give_classes(everything, counts)
    whos = {who: i for i, who in enumerate(sorted({w.who for w in learned}))}

    torch.manual_seed(seed)
    vectors = np.fromfile(folder / "vectors.f32", dtype=np.float32).reshape(len(vocabulary), -1)
    known = np.fromfile(folder / "known.u8", dtype=np.uint8)
    run = Run(Finder(shape, whos, config, vectors, known), config, random.Random(seed))
    checkpoint = out / "checkpoint.pt"
    if resume and checkpoint.exists():
        run.restore(load_kept(checkpoint))
    names = name_rows(learned)
    print(f"{len(learned)} windows learned from, {len(held)} held out; annotators {', '.join(whos)}", flush=True)
    while run.epoch < config["epochs"]:
        started = time.time()
        line = f"epoch {run.epoch + 1}: loss {numbers(run.learn_epoch(learned, whos, names))}"
        if held:
            line += f", held out {numbers(run.loss_on(held, whos))}"
        save(run.state(), checkpoint)
        print(f"{line}, {time.time() - started:.0f} s", flush=True)
    drafts = sorted({w.draft for w in held})
    (out / "held.json").write_text(json.dumps(drafts), encoding="utf-8")
    kept = {"average": run.average, "config": config, "whos": whos, "vocabulary": vocabulary, "counts": counts[:2]}
    save(kept, out / "learned.pt")


def numbers(losses):
    """The losses of the heads, in a line."""
    return " ".join(f"{loss:.3f}" for loss in losses)


class Run:
    """A network while it is learned: its optimizers, its average over all steps, and how far it has come."""

    def __init__(self, network, config, chance):
        self.network, self.config, self.chance = network, config, chance
        self.average = {name: value.detach().clone() for name, value in network.state_dict().items()}
        self.others = [value for name, value in network.named_parameters() if name != "words.weight"]
        self.optimizers = [
            torch.optim.SparseAdam([network.words.weight], lr=config["wordRate"], betas=(0.9, 0.98)),
            torch.optim.Adam(self.others, lr=config["rate"], betas=(0.9, 0.98)),
        ]
        self.schedulers = [torch.optim.lr_scheduler.ExponentialLR(one, config["decay"]) for one in self.optimizers]
        self.epoch = 0

    def learn_epoch(self, windows, whos, names):
        """Goes over all windows once, and over the project's own several times; answers with the mean loss of each head."""
        own = [w for w in windows if w.own] * (self.config["ownTimes"] - 1)
        losses, seen = np.zeros(3), 0
        self.network.train()
        for group in data.batches(windows + own, self.config["batchTokens"], self.chance):
            batch, ordered = data.collate(group, whos)
            swap_names(batch, names, self.config["swap"])
            losses += self.step(batch, len(ordered))
            seen += len(ordered)
        for one in self.schedulers:
            one.step()
        self.epoch += 1
        return losses / seen

    def step(self, batch, windows):
        """Learns from one batch; answers with the loss of each head, summed."""
        for one in self.optimizers:
            one.zero_grad()
        parts = self.network.loss(batch, self.config["lesson"])
        (sum(parts) / windows).backward()
        torch.nn.utils.clip_grad_norm_(self.others, 5.0)
        for one in self.optimizers:
            one.step()
        with torch.no_grad():
            for name, value in self.network.state_dict().items():
                self.average[name].lerp_(value, 1 - self.config["average"])
        return [float(part) for part in parts]

    @torch.no_grad()
    def loss_on(self, windows, whos):
        """The mean loss of each head by the averaged network, learning nothing."""
        current = {name: value.clone() for name, value in self.network.state_dict().items()}
        self.network.load_state_dict(self.average)
        self.network.eval()
        losses = np.zeros(3)
        for group in data.batches(windows, HELD_OUT_BATCH, random.Random(1)):
            batch, _ = data.collate(group, whos)
            losses += [float(part) for part in self.network.loss(batch)]
        self.network.load_state_dict(current)
        return losses / len(windows)

    def state(self):
        """All that it takes to go on as if nothing had happened."""
        return {
            "network": self.network.state_dict(),
            "average": self.average,
            "optimizers": [one.state_dict() for one in self.optimizers],
            "schedulers": [one.state_dict() for one in self.schedulers],
            "epoch": self.epoch,
            "torch": torch.get_rng_state(),
            "chance": self.chance.getstate(),
        }

    def restore(self, kept):
        """Goes back to a state."""
        self.network.load_state_dict(kept["network"])
        for one, state in zip(self.optimizers + self.schedulers, kept["optimizers"] + kept["schedulers"]):
            one.load_state_dict(state)
        self.average, self.epoch = kept["average"], kept["epoch"]
        torch.set_rng_state(kept["torch"])
        self.chance.setstate(kept["chance"])


def name_rows(windows):
    """The words that stand as names, to be put in one another's place: what is learned must not hang on who was famous."""
    counts = {}
    for window in windows:
        for word, rows in zip(window.words.tolist(), window.rows.tolist()):
            if rows[0] == NAME_ROW:
                counts[word] = counts.get(word, 0) + 1
    return torch.tensor([word for word, count in counts.items() if count >= 2 and word != 0] or [0])


def swap_names(batch, names, share):
    """Puts other names in the place of some."""
    if share <= 0:
        return
    swap = (batch.rows[..., 0] == NAME_ROW) & (torch.rand(batch.words.shape) < share)
    batch.words = torch.where(swap, names[torch.randint(len(names), batch.words.shape)], batch.words)


if __name__ == "__main__":
    main()
