"""From trees as a file states them, seven kinds of test, to splits « x <= threshold » only.

Never changes where a row ends, NaN and infinite values included.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.errors import InputError

# Whether the true branch becomes the right one, and whether the threshold itself is below the cut.
_ORDER = {
    "BRANCH_LEQ": (False, False),
    "BRANCH_LT": (False, True),
    "BRANCH_GT": (True, False),
    "BRANCH_GTE": (True, True),
}
_MAX_FEATURES = 1 << 20
Row = tuple[int, int, int, float, bool]  # left, right, feature, threshold, missing goes left
_EQUALITY = {"BRANCH_EQ", "BRANCH_NEQ", "BRANCH_MEMBER"}


def unsupported(what: str) -> InputError:
    """Return the error of a model that is not proven; ``what`` names the reason."""
    return InputError("model_unsupported", what=what)


@dataclass(frozen=True, slots=True)
class Split:
    """One test of the file. ``yes`` and ``no`` refer to split ``i >= 0`` or to leaf ``~i``."""

    feature: int
    mode: str
    values: tuple[float, ...]  # one threshold, or the members of a set
    is_missing_yes: bool  # nodes_missing_value_tracks_true
    yes: int
    no: int


@dataclass(frozen=True, slots=True)
class Trees:
    """The trees of a file: splits, leaf values in margin units, and one root reference a tree."""

    splits: Sequence[Split]
    leaves: Sequence[Sequence[float]]  # one value an output
    roots: Sequence[int]


@dataclass(frozen=True, slots=True, eq=False)
class NormalForm:
    """The arrays of ``Ensemble``, same names and conventions; ``leaf`` is (leaves, outputs)."""

    left: NDArray[np.int32]
    right: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float64]
    missing_left: NDArray[np.bool_]
    leaf: NDArray[np.float64]
    roots: NDArray[np.int32]


def normal_form(trees: Trees) -> NormalForm:
    """Rewrite ``trees``.

    ``x < t`` is ``x <= u`` with ``u`` the float64 just under ``t``, for float32 values as well; a
    test of equality or membership becomes two splits a value, which share their two ends. Raises
    ``InputError`` ``model_unsupported`` for what is no forest or compares with NaN.
    """
    _check_forest(trees)
    sizes = [2 * len(_members(s)) if s.mode in _EQUALITY else 1 for s in trees.splits]
    entry = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64).tolist()

    def place(reference: int) -> int:
        return entry[reference] if reference >= 0 else reference

    rows: list[Row] = []
    for start, split in zip(entry, trees.splits, strict=False):
        if not 0 <= split.feature < _MAX_FEATURES:
            raise unsupported("feature_out_of_range")
        yes, no = place(split.yes), place(split.no)
        if split.mode in _EQUALITY:
            rows += _equality(split, start, yes, no)
        elif split.mode in _ORDER:
            rows.append(_order(split, yes, no))
        else:
            raise unsupported("branch_mode")
    left, right, feature, threshold, missing = zip(*rows, strict=True) if rows else ((),) * 5
    leaf = np.asarray(trees.leaves, dtype=np.float64)
    if not np.isfinite(leaf).all():
        raise unsupported("leaf_not_finite")
    return NormalForm(
        left=np.asarray(left, dtype=np.int32),
        right=np.asarray(right, dtype=np.int32),
        feature=np.asarray(feature, dtype=np.int32),
        threshold=np.asarray(threshold, dtype=np.float64),
        missing_left=np.asarray(missing, dtype=np.bool_),
        leaf=leaf,
        roots=np.asarray([place(r) for r in trees.roots], dtype=np.int32),
    )


def _order(split: Split, yes: int, no: int) -> Row:
    is_swapped, is_strict = _ORDER[split.mode]
    cut = _cut(split.values[0], is_strict)
    left, right = (no, yes) if is_swapped else (yes, no)
    return left, right, split.feature, cut, split.is_missing_yes != is_swapped


def _equality(split: Split, start: int, yes: int, no: int) -> list[Row]:
    # NaN differs from every number: « not equal » is true of it, tracked or not.
    is_not = split.mode == "BRANCH_NEQ"
    hit, miss = (no, yes) if is_not else (yes, no)
    is_missing_hit = split.is_missing_yes and not is_not
    rows = []
    members = _members(split)
    for i, value in enumerate(members):
        here = start + 2 * i
        above = here + 2 if i + 1 < len(members) else miss
        rows.append((here + 1, above, split.feature, _cut(value, False), is_missing_hit))
        rows.append((miss, hit, split.feature, _cut(value, True), False))
    return rows


def _members(split: Split) -> list[float]:
    return sorted(set(split.values))


def _cut(value: float, is_strict: bool) -> float:
    if np.isnan(value) or (is_strict and value == -np.inf):
        raise unsupported("threshold_not_a_number")
    return float(np.nextafter(value, -np.inf)) if is_strict else value


def merged(forms: Sequence[NormalForm]) -> NormalForm:
    """Return the trees of several forms as one, whose ``leaf`` is empty: each has its own."""
    splits = np.cumsum([0, *(len(form.left) for form in forms)])
    leaves = np.cumsum([0, *(len(form.leaf) for form in forms)])

    def moved(name: str) -> NDArray[np.int32]:
        parts = [
            np.where((refs := getattr(form, name)) >= 0, refs + split, refs - leaf)
            for form, split, leaf in zip(forms, splits[:-1], leaves[:-1], strict=True)
        ]
        return np.concatenate(parts).astype(np.int32)

    return NormalForm(
        left=moved("left"),
        right=moved("right"),
        feature=np.concatenate([form.feature for form in forms]),
        threshold=np.concatenate([form.threshold for form in forms]),
        missing_left=np.concatenate([form.missing_left for form in forms]),
        leaf=np.zeros((int(leaves[-1]), 0)),
        roots=moved("roots"),
    )


def trees_serving(
    form: NormalForm, leaves: Sequence[NDArray[np.float64]]
) -> list[NDArray[np.int32]]:
    """Return the roots of the trees that say anything of each output, by its ``leaves``."""
    values = np.stack(leaves, axis=1)
    is_serving = np.zeros((len(form.roots), len(leaves)), dtype=np.bool_)
    left, right = form.left.tolist(), form.right.tolist()
    for tree, root in enumerate(form.roots.tolist()):
        todo, seen = [root], {root}  # a split or a leaf may have two parents
        while todo:
            at = todo.pop()
            children = (left[at], right[at]) if at >= 0 else ()
            todo += [child for child in set(children) if child not in seen]
            seen.update(children)
        ends = [~at for at in seen if at < 0]
        is_serving[tree] = (values[ends] != 0).any(axis=0)
    return [form.roots[serves] for serves in is_serving.T]


def _check_forest(trees: Trees) -> None:
    """Every split is reached, from one root and never from itself; several may lead to it.

    (LightGBM's exporter leads the tests of a category, one after the other, to the same split.)
    """
    owner = [-1] * len(trees.splits)
    for tree, root in enumerate(trees.roots):
        _check_tree(trees, tree, root, owner)
    if -1 in owner:
        raise unsupported("node_not_reached")
    if not trees.roots:
        raise unsupported("no_tree")


def _check_tree(trees: Trees, tree: int, root: int, owner: list[int]) -> None:
    if root >= 0 and root < len(owner) and owner[root] >= 0:
        raise unsupported("node_of_two_trees")
    open_splits: set[int] = set()
    todo = [(root, False)]
    while todo:
        reference, is_left = todo.pop()
        if is_left:
            open_splits.discard(reference)
            continue
        if not -len(trees.leaves) <= reference < len(trees.splits):
            raise unsupported("node_out_of_range")
        if reference < 0:
            continue
        if reference in open_splits:
            raise unsupported("node_cycle")
        if owner[reference] == tree:
            continue
        if owner[reference] >= 0:
            raise unsupported("node_of_two_trees")
        owner[reference] = tree
        open_splits.add(reference)
        split = trees.splits[reference]
        todo += ((reference, True), (split.yes, False), (split.no, False))
