"""What several networks make of the windows to learn from, on average: soft labels for one small network to learn.

    python3 -m learner.teach --data FOLDER --out FILE MODEL-FOLDER…
"""

import argparse
import random
from collections import Counter
from pathlib import Path

import numpy as np
import torch

from . import crf, data
from .data import OUTER_LABELS
from .files import load_kept, save
from .network import Finder


def main():
    """Reads the command line, and writes a list of a lesson a window."""
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("models", nargs="+")
    told = options.parse_args()
    torch.set_num_threads(told.threads)
    folder = Path(told.data)
    shape = data.read_shape(folder)
    vocabulary = data.read_vocabulary(folder)
    windows = data.read_all(folder, shape, vocabulary)
    lessons = [None] * len(windows)
    for model in told.models:
        add(lessons, windows, *load(model, shape, vocabulary))
        print(f"{model}: asked about {len(windows)} windows", flush=True)
    for lesson in lessons:
        for name, values in lesson.items():
            lesson[name] = (values / len(told.models)).astype(np.float16)
    save(lessons, told.out)


def load(model, shape, vocabulary):
    """The network of a folder, told of its own words by their rows of `vocabulary`, and what was kept beside it."""
    kept = load_kept(Path(model) / "learned.pt")
    rows = {word: row for row, word in enumerate(kept["vocabulary"])}
    moved = torch.tensor([rows.get(word, 0) for word in vocabulary])
    state = {**kept["average"], "words.weight": kept["average"]["words.weight"][moved]}
    empty = np.zeros(state["words.weight"].shape, dtype=np.float32)
    network = Finder(shape, kept["whos"], kept["config"], empty, np.zeros(len(empty), dtype=np.uint8))
    network.load_state_dict(state)
    network.eval()
    total, cues = kept["counts"]
    kept["counts"] = tuple(Counter({i: counts[int(row)] for i, row in enumerate(moved)}) for counts in (total, cues))
    return network, kept


@torch.no_grad()
def add(lessons, windows, network, kept):
    """Adds what one network makes of each window: how likely its labels are, by themselves and beside their neighbours."""
    places = {id(window): i for i, window in enumerate(windows)}
    total, cues = kept["counts"]
    data.give_classes(windows, (total, cues, {}))
    for group in data.batches(windows, 6000, random.Random(1)):
        batch, ordered = data.collate(group, kept["whos"], all_pairs=True)
        states = network.encode(batch)
        emissions = network.emit(states)
        outer, moves = crf.marginals(emissions[..., :OUTER_LABELS], network.outer_moves, network.outer_start, batch.mask)
        nested = torch.softmax(emissions[..., OUTER_LABELS:], dim=2)
        single = pairs = None
        if len(batch.pair_window) > 0:
            scores = network.pairs(states, batch.pair_window, batch.pair_cue, batch.pair_rows)
            single, pairs = crf.marginals(scores, network.pair_moves, network.pair_start, batch.pair_mask)
        at = 0
        for i, window in enumerate(ordered):
            n, k = len(window.words), len(window.attributions)
            lesson = {"outer": outer[i, :n], "moves": moves[i, : n - 1], "nested": nested[i, :n]}
            if k > 0:
                lesson |= {"single": single[at : at + k, :n], "pairs": pairs[at : at + k, : n - 1]}
            at += k
            lesson = {name: values.numpy() for name, values in lesson.items()}
            known = lessons[places[id(window)]]
            if known is not None:
                lesson = {name: known[name] + values for name, values in lesson.items()}
            lessons[places[id(window)]] = lesson


if __name__ == "__main__":
    main()
