"""Writes a learned network as the file that the engine reads (`server/src/engine/attribution/network/`): words folded with
their projection, whole numbers for all products, the annotators' vector in the bias.

    python3 -m learner.pack --data FOLDER --model FOLDER --out FILE [--own SHARE] [--meta FILE.json]
"""

import argparse
import json
import struct
from pathlib import Path

import numpy as np

from . import data
from .files import load_kept

MAGIC = b"WHNC"
VERSION = 1
HALF = 32767
PAIR_SCALE = 1024.0


def main():
    """Reads the command line and writes the file."""
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--model", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--own", type=float, default=0.5, help="how much of the project's own way of marking")
    options.add_argument("--meta", help="a JSON object to keep beside the network")
    told = options.parse_args()
    meta = json.loads(Path(told.meta).read_text(encoding="utf-8")) if told.meta else {}
    Path(told.out).write_bytes(pack(Path(told.data), Path(told.model), told.own, meta))


def pack(folder, model, own, meta):
    """The bytes of the file: a header, `meta` in it, and the sections that it names."""
    shape = data.read_shape(folder)
    vocabulary = data.read_vocabulary(folder)
    kept = load_kept(model / "learned.pt")
    w = {k: v.double().numpy() for k, v in kept["average"].items()}
    sections = {}
    scale_x = embeddings(w, kept, vocabulary, own, sections)
    inputs = scale_x
    for layer, name in ((1, "first"), (2, "second")):
        for direction, letter in ((0, "f"), (1, "b")):
            prefix = f"lstm{layer}{letter}"
            wx, sx = rows_as_bytes(w[f"{name}.wx"][direction].T)
            wh, sh = rows_as_bytes(w[f"{name}.wh"][direction].T)
            sections |= {
                f"{prefix}.wx": wx,
                f"{prefix}.sx": f32(sx * inputs),
                f"{prefix}.wh": wh,
                f"{prefix}.sh": f32(sh / HALF),
                f"{prefix}.b": f32(w[f"{name}.bias"][direction]),
            }
        inputs = 1 / HALF
    for source, weights, scales, bias in (
        ("emit", "emit.w", "emit.s", "emit.b"),
        ("pair_token", "pair.a", "pair.as", None),
        ("pair_cue", "pair.b", "pair.bs", "pair.bb"),
    ):
        sections[weights], scale = rows_as_bytes(w[f"{source}.weight"])
        sections[scales] = f32(scale / HALF)
        if bias is not None:
            sections[bias] = f32(w[f"{source}.bias"])
    sections["pair.q"] = f32(w["pair_rows.weight"])
    v, vs = rows_as_bytes(w["pair_out.weight"])
    sections |= {"pair.v": v, "pair.vs": f32(vs / PAIR_SCALE), "pair.vb": f32(w["pair_out.bias"])}
    sections["outer.moves"] = f32(w["outer_moves"])
    sections["outer.start"] = f32(w["outer_start"])
    sections["pair.moves"] = f32(w["pair_moves"])
    sections["pair.start"] = f32(w["pair_start"])
    sections["vocabulary"] = np.frombuffer("\n".join(vocabulary).encode("utf-8"), dtype=np.uint8)
    dimensions = {
        "D": w["project.weight"].shape[0],
        "H": w["first.wh"].shape[1],
        "L": w["emit.bias"].shape[0],
        "M": w["pair_cue.bias"].shape[0],
        "P": w["pair_out.bias"].shape[0],
        "F": shape["features"],
        "K": shape["pairFeatures"],
        "words": len(vocabulary),
        "smallRows": shape["featureRows"],
        "pairRows": shape["pairRows"],
    }
    header = {"format": 1, "dimensions": dimensions, "scales": {"x": scale_x, "u": PAIR_SCALE}}
    return written({**header, "features": shape["fingerprint"], **meta}, sections)


def embeddings(w, kept, vocabulary, own, sections):
    """The word table with the cue classes in it, the small table and the bias; answers with the scale of their sums."""
    total, cues = kept["counts"]
    classes = [data.cue_class(total[i], cues[i]) for i in range(len(vocabulary))]
    words = w["words.weight"] @ w["project.weight"].T + w["classes.weight"][classes]
    whos = kept["whos"]
    theirs = [i for who, i in whos.items() if not data.is_own(who)]
    ours = [i for who, i in whos.items() if data.is_own(who)]
    who = w["who.weight"][theirs].mean(axis=0) if theirs else 0
    if ours:
        share = own if theirs else 1
        who = (1 - share) * who + share * w["who.weight"][ours].mean(axis=0)
    clip = np.percentile(np.abs(words), 99.99)
    step = clip / 127
    scale = step / 64
    sections["word"] = np.clip(np.round(words / step), -127, 127).astype(np.int8)
    sections["small"] = np.clip(np.round(w["rows.weight"] / scale), -HALF, HALF).astype(np.int16)
    sections["embedBias"] = np.round((w["bias"] + who) / scale).astype(np.int32)
    return float(np.float32(scale))


def rows_as_bytes(matrix):
    """Whole numbers of 8 bits, and by how much each row of them is to be multiplied."""
    scale = np.maximum(np.abs(matrix).max(axis=1), 1e-9) / 127
    return np.round(matrix / scale[:, None]).astype(np.int8), scale


def f32(values):
    """As the engine calculates."""
    return np.asarray(values, dtype=np.float32)


TYPES = {"int8": "i8", "int16": "i16", "int32": "i32", "float32": "f32", "uint8": "utf8"}


def written(header, sections):
    """Header and sections as bytes, each part padded to 16."""
    places, parts, at = {}, [], 0
    for name, values in sections.items():
        raw = np.ascontiguousarray(values).astype(values.dtype.newbyteorder("<")).tobytes()
        places[name] = {"offset": at, "length": len(raw), "type": TYPES[values.dtype.name]}
        padding = -len(raw) % 16
        parts.append(raw + b"\0" * padding)
        at += len(raw) + padding
    text = json.dumps({**header, "sections": places}, separators=(",", ":")).encode("utf-8")
    text += b" " * (-(len(text) + 12) % 16)
    return MAGIC + struct.pack("<II", VERSION, len(text)) + text + b"".join(parts)


if __name__ == "__main__":
    main()
