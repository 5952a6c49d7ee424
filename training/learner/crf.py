"""A linear chain over a few labels: what a partly known labelling is worth, and how likely each label is (Lafferty et al. 2001)."""

import torch


def log_partition(emissions, transitions, start, mask, allowed=None):
    """Log of the sum over all labellings, or over those that `allowed` (n, t, labels; bool) leaves.

    emissions: (n, t, labels); transitions: (from, to); start: (labels); mask: (n, t), true where there is a token.
    """
    scores = emissions if allowed is None else emissions.masked_fill(~allowed, -1e4)
    # Unbound once: a slice a step would cost a full-size gradient a step.
    steps = zip(scores.unbind(1), mask.unsqueeze(2).unbind(1))
    alpha = start + next(steps)[0]
    for score, alive in steps:
        step = torch.logsumexp(alpha.unsqueeze(2) + transitions, dim=1) + score
        alpha = torch.where(alive, step, alpha)
    return torch.logsumexp(alpha, dim=1)


def negative_log_likelihood(emissions, transitions, start, mask, allowed):
    """One number a sequence: how unlikely the labellings that `allowed` leaves are."""
    everything = log_partition(emissions, transitions, start, mask)
    return everything - log_partition(emissions, transitions, start, mask, allowed)


def marginals(emissions, transitions, start, mask):
    """How likely each label is at each token (n, t, labels), and each pair of labels at neighbours (n, t - 1, from, to).

    Zero behind a sequence's end.
    """
    n, t, labels = emissions.shape
    ahead = [start + emissions[:, 0]]
    for i in range(1, t):
        step = torch.logsumexp(ahead[-1].unsqueeze(2) + transitions, dim=1) + emissions[:, i]
        ahead.append(torch.where(mask[:, i].unsqueeze(1), step, ahead[-1]))
    behind = [emissions.new_zeros(n, labels)]
    for i in range(t - 1, 0, -1):
        step = torch.logsumexp(transitions + (emissions[:, i] + behind[-1]).unsqueeze(1), dim=2)
        behind.append(torch.where(mask[:, i].unsqueeze(1), step, behind[-1]))
    alpha, beta = torch.stack(ahead, dim=1), torch.stack(behind[::-1], dim=1)
    total = torch.logsumexp(ahead[-1], dim=1)
    single = torch.exp(alpha + beta - total[:, None, None]) * mask.unsqueeze(2)
    pairs = alpha[:, :-1].unsqueeze(3) + transitions + (emissions[:, 1:] + beta[:, 1:]).unsqueeze(2)
    return single, torch.exp(pairs - total[:, None, None, None]) * mask[:, 1:, None, None]


def cross_entropy(emissions, transitions, start, mask, single, pairs):
    """How unlikely the labellings are that `marginals` of other networks tell of; one number a sequence.

    Hinton et al. 2015, for a chain.
    """
    told = (single * emissions).sum(dim=(1, 2)) + (single[:, 0] * start).sum(dim=1)
    told = told + (pairs * transitions).sum(dim=(1, 2, 3))
    return log_partition(emissions, transitions, start, mask) - told
