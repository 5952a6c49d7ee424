"""Keeps what was learned in files: a file is there as a whole or not at all. Knows nothing of what is in them."""

import os

import torch


def save(what, file):
    """Writes beside the file first, for a run may be cut off at any time."""
    beside = f"{file}.part"
    torch.save(what, beside)
    os.replace(beside, file)


def load_kept(file):
    """What `save` kept, of any type: only files of one's own are read."""
    return torch.load(file, weights_only=False)
