"""Tree ensembles read from ONNX files, in one form for everything that explains them.

Never approximates: what is not proven equal to ONNX Runtime is refused.
"""

from models.ensemble.ensemble import Ensemble, Link
from models.ensemble.graph import read_ensemble
from models.ensemble.rows import RowFormat

__all__ = ["Ensemble", "Link", "RowFormat", "read_ensemble"]
