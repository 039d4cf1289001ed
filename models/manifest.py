"""What a bundle declares of itself: features, files and digests, calibration, origin of labels."""

from __future__ import annotations

import msgspec


class FeatureEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column of the model, in order. ``low`` and ``high`` bound what training saw."""

    name: str
    concept: str
    unit: str
    direction: int
    low: float
    high: float


class ReliabilityBin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Held-out rows whose score lies in a bin: mean score, share kept, number."""

    mean_score: float
    kept_share: float
    rows: int


class Calibration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From score to word. ``strong`` and ``medium`` are the lowest scores of their band.

    ``hesitation``: a score nearer than this to a band's edge hesitates.
    ``indistinct``: scores nearer than this to one another cannot be told apart.
    Both are the median of how much a held-out score moves when the model is trained anew on
    another draw of the same people: what a retraining alone would change is no difference.
    """

    strong: float
    medium: float
    hesitation: float
    indistinct: float
    reliability: tuple[ReliabilityBin, ...]


class Training(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the model came to be, measured when it was trained."""

    seed: int
    process: str
    rows: int
    held_out_rows: int
    held_out_auc: float
    held_out_log_loss: float
    export_gap: float  # largest relative difference between the ONNX file and its source


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The signed statement of a bundle; its SHA-256 is the bundle's digest."""

    format: int
    name: str
    version: str
    label_origin: str  # simulated, adviser_blind, outcome
    output: str  # name of the ONNX output that holds one column per class
    output_column: int
    features: tuple[FeatureEntry, ...]
    background_rows: int
    files: dict[str, str]  # file name → SHA-256, hex
    calibration: Calibration
    training: Training
