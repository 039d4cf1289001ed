"""Ed25519 signatures (RFC 8032) over bytes that say what they are. Never keeps a private key."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KEY_BYTES, SIGNATURE_BYTES = 32, 64


def sign(private_key: bytes, domain: str, content: bytes) -> bytes:
    """Return the signature (64 bytes) of ``content`` for one ``domain``, « arbitre/enrolment/v1 ».

    ``private_key`` is the raw 32 bytes. What is signed for a domain is valid in no other.
    """
    return Ed25519PrivateKey.from_private_bytes(private_key).sign(_message(domain, content))


def is_signed(public_key: bytes, domain: str, content: bytes, signature: bytes) -> bool:
    """Tell whether the holder of ``public_key``'s other half signed ``content`` for ``domain``."""
    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(signature, _message(domain, content))
    except (InvalidSignature, ValueError):  # ValueError: not the length of a key
        return False
    return True


def public_key_of(private_key: bytes) -> bytes:
    """Return the public half (32 bytes) of a raw private key."""
    return Ed25519PrivateKey.from_private_bytes(private_key).public_key().public_bytes_raw()


def _message(domain: str, content: bytes) -> bytes:
    # The length before the domain: no domain and content can be read as another pair.
    named = domain.encode()
    return len(named).to_bytes(2, "big") + named + content
