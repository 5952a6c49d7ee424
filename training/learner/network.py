"""The network that is learned, as PyTorch has it. `pack.py` writes it down for the engine; its arithmetic is in the engine's
`attribution/network`. Knows labels and shapes; no files."""

import torch
from torch import nn

from . import crf
from .data import CUE_CLASSES, NESTED_LABELS, OUTER_LABELS, PAIR_LABELS
from .lstm import BiLstm


class Finder(nn.Module):
    """Words and rows in; scores of head one's labels and of the pairs' out."""

    def __init__(self, shape, whos, size, vectors, known):
        super().__init__()
        embedding, hidden, pair = size["embedding"], size["hidden"], size["pair"]
        self.words = nn.Embedding(len(vectors), vectors.shape[1], sparse=True)
        with torch.no_grad():
            start, given = torch.from_numpy(vectors), torch.from_numpy(known).bool()
            if given.any():
                start = start * (0.4 / start[given].std().clamp(min=1e-6))
            self.words.weight.copy_(torch.where(given.unsqueeze(1), start, torch.randn_like(start) * 0.1))
            self.words.weight[0] = 0
        self.project = nn.Linear(vectors.shape[1], embedding, bias=False)
        self.rows = nn.Embedding(shape["featureRows"], embedding)
        self.classes = nn.Embedding(CUE_CLASSES, embedding)
        self.who = nn.Embedding(len(whos), embedding)
        self.bias = nn.Parameter(torch.zeros(embedding))
        for table in (self.rows, self.classes, self.who):
            nn.init.normal_(table.weight, std=0.1)
        self.first = BiLstm(embedding, hidden)
        self.second = BiLstm(2 * hidden, hidden)
        self.emit = nn.Linear(2 * hidden, OUTER_LABELS + NESTED_LABELS)
        self.pair_token = nn.Linear(2 * hidden, pair, bias=False)
        self.pair_cue = nn.Linear(4 * hidden, pair)
        self.pair_rows = nn.Embedding(shape["pairRows"], pair)
        nn.init.normal_(self.pair_rows.weight, std=0.1)
        self.pair_out = nn.Linear(pair, PAIR_LABELS)
        self.outer_moves = nn.Parameter(torch.zeros(OUTER_LABELS, OUTER_LABELS))
        self.outer_start = nn.Parameter(torch.zeros(OUTER_LABELS))
        self.pair_moves = nn.Parameter(torch.zeros(PAIR_LABELS, PAIR_LABELS))
        self.pair_start = nn.Parameter(torch.zeros(PAIR_LABELS))
        self.dropout = nn.Dropout(size["dropout"])
        self.word_dropout = size["wordDropout"]

    def encode(self, batch):
        """(n, t, 2 × hidden)."""
        words = batch.words
        if self.training and self.word_dropout > 0:
            words = words.masked_fill(torch.rand(words.shape) < self.word_dropout, 0)
        x = self.project(self.words(words)) + self.rows(batch.rows).sum(dim=2) + self.classes(batch.classes) + self.bias
        x = self.dropout(torch.relu(x + self.who(batch.who).unsqueeze(1)))
        x = self.dropout(self.first(x, batch.mask))
        return self.dropout(self.second(x, batch.mask))

    def pairs(self, states, window, cue, rows):
        """(pairs, t, 4): for each cue of each window, what each token is to it."""
        at = torch.arange(len(window))
        mine = states[window]
        ends = torch.cat([mine[at, cue[:, 0]], mine[at, cue[:, 1]]], dim=1)
        hidden = self.pair_token(states)[window] + self.pair_cue(ends).unsqueeze(1) + self.pair_rows(rows).sum(dim=2)
        return self.pair_out(self.dropout(torch.relu(hidden)))

    def loss(self, batch, share=0):
        """Both heads' negative log likelihoods, summed over windows; `share` of it by the lesson of other networks."""
        states = self.encode(batch)
        emissions = self.emit(states)
        outer = crf.negative_log_likelihood(
            emissions[..., :OUTER_LABELS], self.outer_moves, self.outer_start, batch.mask, batch.outer
        ).sum()
        nested = nn.functional.cross_entropy(
            emissions[..., OUTER_LABELS:].reshape(-1, NESTED_LABELS),
            batch.nested.reshape(-1),
            ignore_index=-1,
            reduction="sum",
        )
        pair = torch.zeros(())
        if len(batch.pair_window) > 0:
            scores = self.pairs(states, batch.pair_window, batch.pair_cue, batch.pair_rows)
            pair = crf.negative_log_likelihood(
                scores, self.pair_moves, self.pair_start, batch.pair_mask, batch.pair_allowed
            ).sum()
        if batch.lesson is None or share == 0:
            return outer, nested, pair
        told = batch.lesson
        soft_outer = crf.cross_entropy(
            emissions[..., :OUTER_LABELS], self.outer_moves, self.outer_start, batch.mask, told["outer"], told["moves"]
        ).sum()
        soft_nested = -(told["nested"] * torch.log_softmax(emissions[..., OUTER_LABELS:], dim=2)).sum()
        soft_pair = torch.zeros(())
        if len(batch.pair_window) > 0:
            soft_pair = crf.cross_entropy(
                scores, self.pair_moves, self.pair_start, batch.pair_mask, told["single"], told["pairs"]
            ).sum()
        return tuple(
            (1 - share) * hard + share * soft
            for hard, soft in ((outer, soft_outer), (nested, soft_nested), (pair, soft_pair))
        )
