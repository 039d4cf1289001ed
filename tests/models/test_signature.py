"""What is signed for one thing is valid for nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.signature import is_signed, public_key_of, sign

KEY = bytes(range(32))
DOMAIN = "arbitre/enrolment/v1"


def test_the_test_vector_of_the_standard_gives_its_public_key() -> None:
    """RFC 8032, section 7.1, test 1."""
    private = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert public_key_of(private).hex() == public


@given(content=st.binary(max_size=60), place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_bit_that_changed_is_found(content: bytes, place: int, bit: int) -> None:
    signature, public = sign(KEY, DOMAIN, content), public_key_of(KEY)
    assert is_signed(public, DOMAIN, content, signature)
    for whole in (content, signature, public):
        if whole:
            index = place % len(whole)
            other = bytearray(whole)
            other[index] ^= 1 << bit
            changed = [
                bytes(other) if part is whole else part for part in (public, content, signature)
            ]
            assert not is_signed(changed[0], DOMAIN, changed[1], changed[2])


def test_another_domain_or_another_cut_of_the_same_bytes_is_refused() -> None:
    public, signature = public_key_of(KEY), sign(KEY, DOMAIN, b"content")
    assert not is_signed(public, "arbitre/bundle/v1", b"content", signature)
    assert not is_signed(public, DOMAIN[:-1], b"1content", signature)
    assert not is_signed(public_key_of(bytes(32)), DOMAIN, b"content", signature)


def test_what_is_no_key_or_no_signature_is_refused() -> None:
    assert not is_signed(b"short", DOMAIN, b"", bytes(64))
    assert not is_signed(public_key_of(KEY), DOMAIN, b"", b"short")
