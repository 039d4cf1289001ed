"""A bundle is used byte for byte as it was declared, or not at all."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from models.bundle import BACKGROUND, MANIFEST, MODEL, Bundle, digest_of, open_bundle, write_bundle
from models.catalog import DEFAULT_DIGEST, Catalog
from models.errors import InputError
from models.features.catalogue import BY_NAME
from models.scorer import Scorer
from models.training.population import NAMES

SHIPPED = resources.path("bundle")
FILES = (MANIFEST, MODEL, BACKGROUND)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "bundle"))


def refusal(folder: Path, trusted: str = DEFAULT_DIGEST) -> tuple[str, dict[str, str | float]]:
    with pytest.raises(InputError) as refused:
        open_bundle(folder, trusted)
    return refused.value.code, refused.value.params


def restate(folder: Path, change: Callable[[dict[str, Any]], None]) -> str:
    """Change the manifest as a signer would, and trust the outcome."""
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    change(manifest)
    (folder / MANIFEST).write_text(json.dumps(manifest), "utf-8")
    return digest_of(folder)


def declare(folder: Path, name: str, content: bytes) -> str:
    """Declare a file as a signer would."""
    digest = hashlib.sha256(content).hexdigest()
    return restate(folder, lambda manifest: manifest["files"].update({name: digest}))


def test_the_shipped_bundle_is_the_one_that_is_trusted() -> None:
    assert digest_of(SHIPPED) == DEFAULT_DIGEST
    assert {path.name for path in SHIPPED.iterdir()} == set(FILES)
    bundle = open_bundle(SHIPPED, DEFAULT_DIGEST)
    assert bundle.digest == DEFAULT_DIGEST
    assert bundle.feature_names == NAMES
    assert bundle.concepts == tuple(BY_NAME[name].concept for name in NAMES)
    assert bundle.background.shape == (500, 29)
    assert bundle.background.dtype == np.float32
    assert bundle.background_digest == bundle.manifest.files[BACKGROUND]
    assert bundle.manifest.label_origin == "simulated"
    assert bundle.manifest.training.export_gap <= 1e-5


def test_what_the_shipped_bundle_says_of_its_features_is_what_the_catalogue_says() -> None:
    manifest = open_bundle(SHIPPED, DEFAULT_DIGEST).manifest
    for entry in manifest.features:
        feature = BY_NAME[entry.name]
        said = (entry.concept, entry.unit, entry.direction)
        assert said == (feature.concept, feature.unit, feature.direction)
        assert entry.low <= entry.high
    calibration = manifest.calibration
    assert 0 < calibration.medium < calibration.strong < 1
    assert 0 < calibration.hesitation < calibration.strong - calibration.medium


@given(st.sampled_from(FILES), st.floats(0, 1, exclude_max=True), st.integers(1, 255))
def test_one_edited_byte_anywhere_is_refused(name: str, share: float, change: int) -> None:
    with TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(SHIPPED, Path(scratch) / "bundle"))
        content = bytearray((folder / name).read_bytes())
        content[int(share * len(content))] ^= change
        (folder / name).write_bytes(content)
        assert refusal(folder) == ("bundle_edited", {"file": name})


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_short_made_longer_or_gone_is_refused(folder: Path, name: str) -> None:
    content = (folder / name).read_bytes()
    for edited in (content[:-1], content + b"\n", b""):
        (folder / name).write_bytes(edited)
        assert refusal(folder) == ("bundle_edited", {"file": name})
    (folder / name).unlink()
    assert refusal(folder) == ("bundle_missing", {"file": name})
    assert refusal(folder.parent / "nowhere") == ("bundle_missing", {"file": MANIFEST})


def test_another_digest_than_the_trusted_one_is_refused(folder: Path) -> None:
    restated = restate(folder, lambda manifest: manifest.update(version="0.2"))
    assert refusal(folder) == ("bundle_edited", {"file": MANIFEST})
    assert open_bundle(folder, restated).manifest.version == "0.2"


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest.update(format=2),
        lambda manifest: manifest.update(surprise="?"),
        lambda manifest: manifest.pop("calibration"),
        lambda manifest: manifest["files"].pop(MODEL),
        lambda manifest: manifest["files"].pop(BACKGROUND),
        lambda manifest: manifest.update(background_rows=499),
        lambda manifest: manifest["features"].pop(),
    ],
)
def test_a_trusted_manifest_of_another_format_is_refused(
    folder: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    assert refusal(folder, restate(folder, change)) == ("bundle_format", {})


def test_a_trusted_manifest_that_is_no_json_is_refused(folder: Path) -> None:
    (folder / MANIFEST).write_bytes(b"{")
    assert refusal(folder, digest_of(folder)) == ("bundle_format", {})


def test_a_background_that_is_no_matrix_is_refused(folder: Path) -> None:
    named_pickle = io.BytesIO()
    np.save(named_pickle, np.array([{}], dtype=object), allow_pickle=True)
    for content in (b"not a matrix", b"", named_pickle.getvalue()):
        (folder / BACKGROUND).write_bytes(content)
        assert refusal(folder, declare(folder, BACKGROUND, content)) == ("bundle_format", {})


def test_a_feature_that_this_version_does_not_compute_is_refused(folder: Path) -> None:
    digest = restate(folder, lambda manifest: manifest["features"][3].update(name="horoscope"))
    assert refusal(folder, digest) == ("bundle_feature_unknown", {"feature": "horoscope"})


def test_a_manifest_cannot_reach_outside_its_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"secret")
    digest = declare(folder, "../secret.txt", b"secret")
    assert refusal(folder, digest) == ("bundle_missing", {"file": "secret.txt"})


def test_what_is_written_is_opened_again(tmp_path: Path) -> None:
    bundle = open_bundle(SHIPPED, DEFAULT_DIGEST)
    manifest = msgspec.structs.replace(bundle.manifest, files={})
    digest = write_bundle(tmp_path / "new", manifest, bundle.model, bundle.background)
    again = open_bundle(tmp_path / "new", digest)
    assert digest == digest_of(tmp_path / "new") == DEFAULT_DIGEST
    assert (again.manifest, again.model) == (bundle.manifest, bundle.model)
    np.testing.assert_array_equal(again.background, bundle.background)


def test_a_catalog_opens_the_shipped_bundle_or_one_of_its_own(folder: Path, tmp_path: Path) -> None:
    catalog = Catalog(tmp_path / "bundles")
    assert catalog.open(None).digest == catalog.open(DEFAULT_DIGEST).digest == DEFAULT_DIGEST
    digest = restate(folder, lambda manifest: manifest.update(version="0.2"))
    with pytest.raises(InputError, match="bundle_missing"):
        catalog.open(digest)
    shutil.copytree(folder, catalog.place_of(digest))
    assert catalog.open(digest).manifest.version == "0.2"
    # Standing in the right place is no proof.
    shutil.copytree(folder, catalog.place_of("f" * 64))
    with pytest.raises(InputError, match="bundle_edited"):
        catalog.open("f" * 64)


def test_a_model_file_that_onnx_runtime_cannot_read_is_told() -> None:
    shipped = open_bundle(SHIPPED, DEFAULT_DIGEST)
    broken = Bundle(shipped.digest, shipped.manifest, b"no model", shipped.background)
    with pytest.raises(InputError) as refused:
        Scorer(broken)
    assert refused.value.code == "model_unreadable"
