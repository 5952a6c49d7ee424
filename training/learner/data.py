"""Reads what `training/export.ts` wrote and makes batches of it. Knows file layouts and labels; no network."""

import hashlib
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

# Labels of head one: outside, then beginning and inside of each role; behind them those of cues inside contents.
OUT, B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(7)
OUTER_LABELS = 7
NESTED_LABELS = 3
# Labels of the pair head.
NONE, SOURCE, CONTENT, ADDRESSEE = range(4)
PAIR_LABELS = 4

CUE_CLASSES = 9
# Cues that PolNeAR marks by another convention («[The Journal] {citing} documents»).
RELAYS = {"citing", "cited", "cites", "cite", "quoting", "quoted", "quotes"}


@dataclass
class Window:
    """One window: arrays of a token each, and its attributions."""

    draft: str
    who: str
    words: np.ndarray
    rows: np.ndarray
    attributions: list
    own: bool
    classes: np.ndarray = None
    lesson: dict = None


def is_own(who):
    """Whether an annotator marks the project's own drafts, where nested attributions and addressees are marked too."""
    return who in ("editor", "second")


def is_held(draft, share):
    """Whether a draft is left out of learning, to fit the confidence on; by its name, so that it stays out."""
    return int(hashlib.sha256(draft.encode("utf-8")).hexdigest()[:8], 16) / 2**32 < share


def read_vocabulary(folder):
    """The words by their rows."""
    return (Path(folder) / "vocabulary.txt").read_text(encoding="utf-8").split("\n")


def read_shape(folder):
    """How many features and rows there are, and which corpora are to be learned from."""
    return json.loads((Path(folder) / "shape.json").read_text(encoding="utf-8"))


def read_all(folder, shape, vocabulary):
    """The windows of all corpora to learn from, always in the same order."""
    return [window for name in shape["learn"] for window in read_windows(folder, name, shape, vocabulary)]


def read_windows(folder, name, shape, vocabulary):
    """The windows of one corpus. Relays that follow another convention are marked as open questions."""
    windows = []
    with open(Path(folder) / f"{name}.jsonl", encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            words = np.array(told["words"], dtype=np.int64)
            rows = np.array(told["rows"], dtype=np.int64).reshape(-1, shape["features"])
            for one in told["attributions"]:
                one["pairs"] = np.array(one["pairs"], dtype=np.int64).reshape(-1, shape["pairFeatures"])
                first, last = one["cue"]
                spelled = {vocabulary[word] for word in words[first : last + 1]}
                one["open"] = one["optional"] or (not is_own(told["who"]) and bool(spelled & RELAYS))
            windows.append(Window(told["draft"], told["who"], words, rows, told["attributions"], is_own(told["who"])))
    return windows


def cue_counts(windows):
    """By word: how often it stands, and how often in a cue; over all windows and by draft."""
    total, cues = Counter(), Counter()
    drafts = defaultdict(lambda: (Counter(), Counter()))
    for window in windows:
        own_total, own_cues = drafts[window.draft]
        inside = np.zeros(len(window.words), dtype=bool)
        for one in window.attributions:
            inside[one["cue"][0] : one["cue"][1] + 1] = True
        for word, is_cue in zip(window.words.tolist(), inside.tolist()):
            for counts in (total, own_total):
                counts[word] += 1
            if is_cue:
                for counts in (cues, own_cues):
                    counts[word] += 1
    return total, cues, drafts


def cue_class(total, cues):
    """Nine classes of how often a word is a cue; 0 for one that was hardly seen."""
    if total < 4:
        return 0
    rate = cues / total
    for index, bound in enumerate((0.0005, 0.01, 0.03, 0.1, 0.25, 0.5, 0.75)):
        if rate < bound:
            return index + 1
    return CUE_CLASSES - 1


def give_classes(windows, counts):
    """Each token's class from all drafts but its own, so that a word met once does not give itself away."""
    total, cues, drafts = counts
    for window in windows:
        own_total, own_cues = drafts[window.draft] if window.draft in drafts else (Counter(), Counter())
        window.classes = np.array(
            [cue_class(total[w] - own_total[w], cues[w] - own_cues[w]) for w in window.words.tolist()],
            dtype=np.int64,
        )


def outer_allowed(window):
    """(t, 7) bool: which labels each token may have. Open questions leave all."""
    n = len(window.words)
    labels = np.full(n, OUT)
    outermost = [one for one in window.attributions if not one["nested"] and not one["open"]]
    for one in outermost:
        paint(labels, one["content"], B_CONTENT, I_CONTENT)
    for one in outermost:
        paint(labels, one["source"], B_SOURCE, I_SOURCE)
    for one in outermost:
        paint(labels, range(one["cue"][0], one["cue"][1] + 1), B_CUE, I_CUE)
    allowed = np.zeros((n, OUTER_LABELS), dtype=bool)
    allowed[np.arange(n), labels] = True
    for one in window.attributions:
        if one["open"] and not one["nested"]:
            allowed[one["cue"][0] : one["cue"][1] + 1] = True
    return allowed


def paint(labels, tokens, begin, inside):
    """Gives tokens a label, each stretch of them beginning anew."""
    last = None
    for token in tokens:
        labels[token] = inside if last is not None and token == last + 1 else begin
        last = token


def nested_labels(window):
    """(t): label of a cue inside a content, -1 where nobody marked any."""
    n = len(window.words)
    labels = np.zeros(n, dtype=np.int64)
    if not window.own:
        for one in window.attributions:
            labels[one["content"]] = -1
    for one in window.attributions:
        first, last = one["cue"]
        if one["open"]:
            labels[first : last + 1] = -1
        elif one["nested"]:
            labels[first] = 1
            labels[first + 1 : last + 1] = 2
    return labels


def pair_allowed(window, one):
    """(t, 4) bool for one attribution; PolNeAR does not mark who was told."""
    n = len(window.words)
    labels = np.full(n, NONE)
    labels[one["addressee"]] = ADDRESSEE
    labels[one["content"]] = CONTENT
    labels[one["source"]] = SOURCE
    allowed = np.zeros((n, PAIR_LABELS), dtype=bool)
    allowed[np.arange(n), labels] = True
    if not window.own:
        allowed[labels == NONE, ADDRESSEE] = True
    return allowed


def batches(windows, tokens, chance):
    """Lists of windows of about the same length, about `tokens` tokens each, in an order of chance."""
    keyed = sorted(windows, key=lambda w: len(w.words) + chance.random() * 4)
    lists, current, longest = [], [], 0
    for window in keyed:
        longest = max(longest, len(window.words))
        if current and longest * (len(current) + 1) > tokens:
            lists.append(current)
            current, longest = [], len(window.words)
        current.append(window)
    if current:
        lists.append(current)
    chance.shuffle(lists)
    return lists


@dataclass
class Batch:
    """Windows padded to one length; behind them their attributions, as pairs of a window and a cue."""

    words: torch.Tensor
    rows: torch.Tensor
    classes: torch.Tensor
    who: torch.Tensor
    mask: torch.Tensor
    outer: torch.Tensor
    nested: torch.Tensor
    pair_window: torch.Tensor
    pair_cue: torch.Tensor
    pair_rows: torch.Tensor
    pair_mask: torch.Tensor
    pair_allowed: torch.Tensor
    # What other networks made of it: see `teach.py`; None where none was asked.
    lesson: dict = None


def collate(windows, whos, all_pairs=False):
    """A batch, longest window first, and its windows in that order. An annotator nobody learned from is taken for the first."""
    windows = sorted(windows, key=lambda w: -len(w.words))
    n, t = len(windows), len(windows[0].words)
    features = windows[0].rows.shape[1]
    words = np.zeros((n, t), dtype=np.int64)
    rows = np.zeros((n, t, features), dtype=np.int64)
    classes = np.zeros((n, t), dtype=np.int64)
    mask = np.zeros((n, t), dtype=bool)
    outer = np.ones((n, t, OUTER_LABELS), dtype=bool)
    nested = np.full((n, t), -1, dtype=np.int64)
    pairs = []
    for i, window in enumerate(windows):
        k = len(window.words)
        words[i, :k], rows[i, :k], classes[i, :k] = window.words, window.rows, window.classes
        mask[i, :k] = True
        outer[i, :k] = outer_allowed(window)
        nested[i, :k] = nested_labels(window)
        pairs += [(i, window, one) for one in window.attributions if all_pairs or not one["open"]]
    width = pairs[0][2]["pairs"].shape[1] if pairs else 1
    pair_rows = np.zeros((len(pairs), t, width), dtype=np.int64)
    allowed = np.ones((len(pairs), t, PAIR_LABELS), dtype=bool)
    for j, (_, window, one) in enumerate(pairs):
        k = len(window.words)
        pair_rows[j, :k] = one["pairs"]
        allowed[j, :k] = pair_allowed(window, one)
    index = np.array([i for i, _, _ in pairs], dtype=np.int64)
    return Batch(
        words=torch.from_numpy(words),
        rows=torch.from_numpy(rows),
        classes=torch.from_numpy(classes),
        who=torch.tensor([whos.get(w.who, 0) for w in windows]),
        mask=torch.from_numpy(mask),
        outer=torch.from_numpy(outer),
        nested=torch.from_numpy(nested),
        pair_window=torch.from_numpy(index),
        pair_cue=torch.tensor([one["cue"] for _, _, one in pairs], dtype=torch.int64).reshape(-1, 2),
        pair_rows=torch.from_numpy(pair_rows),
        pair_mask=torch.from_numpy(mask)[torch.from_numpy(index)] if pairs else torch.zeros((0, t), dtype=torch.bool),
        pair_allowed=torch.from_numpy(allowed),
        lesson=lesson_of(windows, pairs, t),
    ), windows


def lesson_of(windows, pairs, t):
    """The soft labels of a batch, padded with zeros."""
    if any(window.lesson is None for window in windows):
        return None
    padded = {
        "outer": np.zeros((len(windows), t, OUTER_LABELS), dtype=np.float32),
        "moves": np.zeros((len(windows), t - 1, OUTER_LABELS, OUTER_LABELS), dtype=np.float32),
        "nested": np.zeros((len(windows), t, NESTED_LABELS), dtype=np.float32),
        "single": np.zeros((len(pairs), t, PAIR_LABELS), dtype=np.float32),
        "pairs": np.zeros((len(pairs), t - 1, PAIR_LABELS, PAIR_LABELS), dtype=np.float32),
    }
    for i, window in enumerate(windows):
        n = len(window.words)
        for name, length in (("outer", n), ("moves", n - 1), ("nested", n)):
            padded[name][i, :length] = window.lesson[name]
    for j, (_, window, one) in enumerate(pairs):
        n = len(window.words)
        k = next(index for index, other in enumerate(window.attributions) if other is one)
        padded["single"][j, :n] = window.lesson["single"][k]
        padded["pairs"][j, : n - 1] = window.lesson["pairs"][k]
    return {name: torch.from_numpy(values) for name, values in padded.items()}
