"""Tree ensembles read from ONNX files, in one form for everything that explains them.

Never approximates: what is not proven equal to ONNX Runtime is refused.
"""

from models.ensemble.ensemble import Ensemble, Link, through_link
from models.ensemble.graph import KNOWN_OUTPUTS, read_ensemble, read_outputs
from models.ensemble.rows import RowFormat

__all__ = [
    "KNOWN_OUTPUTS",
    "Ensemble",
    "Link",
    "RowFormat",
    "read_ensemble",
    "read_outputs",
    "through_link",
]
