"""The keys that this kiosk signs with and believes: made when first needed, changed by two people who may."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.permits import NEITHER, Both, Vouching
from kiosk.application.ports.register import RegisterReader, RegisterWriter
from kiosk.application.ports.signing import SecretKeys, Signatures, Signer
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.journal import Record
from kiosk.domain.key_facts import KeyOrigin, KeyRevoked, KeyTrusted, SigningKeyBegan
from kiosk.domain.rights import Right
from kiosk.domain.signing_keys import (
    KEY_KINDS,
    LAST_NUMBER,
    PUBLIC_BYTES,
    FalseSignature,
    KeyName,
    KeyVerdict,
    KnownKeys,
    SignedBy,
    SigningKey,
    UnknownKey,
    keys_of,
)


class SigningKeyLostError(Exception):
    """The journal names a key, and its secret is not on this machine: a head decides whether a new one is made."""

    def __init__(self, key: KeyName) -> None:
        super().__init__(f"the secret of key {key.number} is not here")
        self.key = key


class NoSuchKeyError(LookupError):
    """No key has this number, or several have it and none was named."""


@dataclass(frozen=True, slots=True)
class JournalKeys:
    """Implements `TrustedKeys` over what the journal told."""

    known: KnownKeys
    signatures: Signatures

    @property
    def all(self) -> tuple[SigningKey, ...]:
        """Every key."""
        return self.known.keys

    def check(self, number: int, message: bytes, signature: bytes) -> KeyVerdict:
        """The key that signed; two kiosks may have given the same number."""
        candidates = self.known.numbered(number)
        if not candidates:
            return UnknownKey(number)
        signed = (one for one in candidates if self.signatures.holds(one.key.public, message, signature))
        found = next(signed, None)
        return SignedBy(found) if found else FalseSignature()


@dataclass(frozen=True, slots=True)
class KeepKeys:
    """Every method raises `RegisterUnavailableError`; what changes a key, also `NotAllowedError` and OSError.

    Changing what this kiosk signs with takes two people; believing another's key takes one.
    """

    desk: Recording
    signatures: Signatures
    secrets: SecretKeys

    def signer(self) -> Signer:
        """The key of this kiosk, made now if it never had one. Raises `SigningKeyLostError` and OSError."""
        # Asked of a reader: whoever signs, at each print and each head, keeps no scan waiting for the writer's turn.
        current = self.trusted().known.current
        if current is None:
            with self.desk.register.write() as writer:
                # Another thread may have made it meanwhile.
                current = _known(writer).current
                if current is None:
                    return self._first(writer)
        secret = self.secrets.of(current.key.public)
        if secret is None:
            raise SigningKeyLostError(current.key)
        return self.signatures.signer(current.key.number, secret)

    def trusted(self) -> JournalKeys:
        """What is believed now."""
        with self.desk.register.read() as reader:
            return trusted_in(reader, self.signatures)

    def renew(self, both: Both = NEITHER) -> Signer:
        """A new key with the next number, whatever became of the one before; that one stays trusted."""
        self.desk.permits.two(Right.KEYS, *both)
        with self.desk.register.write() as writer:
            made = self._make(_known(writer).next_number)
            self._begin(writer, made.key, KeyOrigin.RENEWED)
            writer.commit()
        return made

    def take(self, number: int, secret: bytes, both: Both = NEITHER) -> KeyName:
        """Sign with the office's key from now on, as another of its kiosks does. Raises ValueError for no key."""
        self.desk.permits.two(Right.KEYS, *both)
        key = self.signatures.signer(_checked(number), secret).key
        self.secrets.keep(key.public, secret)
        with self.desk.register.write() as writer:
            current = _known(writer).current
            if current is None or current.key != key or current.revoked_at is not None:
                self._begin(writer, key, KeyOrigin.IMPORTED)
                writer.commit()
        return key

    def secret_of_current(self, both: Both = NEITHER) -> tuple[KeyName, bytes]:
        """What is carried to another kiosk. Raises `SigningKeyLostError`."""
        self.desk.permits.two(Right.KEYS, *both)
        key = self.signer().key
        secret = self.secrets.of(key.public)
        if secret is None:
            raise SigningKeyLostError(key)
        return key, secret

    def trust(self, keys: tuple[KeyName, ...], initials: str, vouching: Vouching | None = None) -> int:
        """Believe these keys of others from now on; how many of them are new. Raises ValueError for no key."""
        self.desk.permits.need(Right.KEYS, vouching)
        with self.desk.register.write() as writer:
            believed = {one.key.public for one in _known(writer).keys if one.revoked_at is None}
            fresh = {one.public: one for one in keys if one.public not in believed}
            for one in fresh.values():
                if len(one.public) != PUBLIC_BYTES:
                    raise ValueError("a public key of the wrong length")
                self.desk.record_now(writer, KeyTrusted(_checked(one.number), one.public.hex(), initials))
            writer.commit()
        return len(fresh)

    def revoke(self, number: int, fingerprint: str = "", both: Both = NEITHER) -> KeyName:
        """Believe a key no more. Raises `NoSuchKeyError`."""
        self.desk.permits.two(Right.KEYS, *both)
        with self.desk.register.write() as writer:
            found = [one.key for one in _known(writer).numbered(number) if one.revoked_at is None]
            named = [one for one in found if fingerprint in ("", one.fingerprint)]
            if len(named) != 1:
                raise NoSuchKeyError(number)
            self.desk.record_now(writer, KeyRevoked(number, named[0].public.hex()))
            writer.commit()
        return named[0]

    def _first(self, writer: RegisterWriter) -> Signer:
        # Kept before the journal tells of it: after a power cut between the two, nobody misses it.
        made = self._make(1)
        fact = SigningKeyBegan(made.key.number, made.key.public.hex(), KeyOrigin.MADE)
        writer.append(Record(self.desk.chance.new_id(), self.desk.clock.now(), BY_ITSELF, fact))
        writer.commit()
        return made

    def _make(self, number: int) -> Signer:
        made = self.signatures.new_secret()
        signer = self.signatures.signer(_checked(number), made)
        self.secrets.keep(signer.key.public, made)
        return signer

    def _begin(self, writer: RegisterWriter, key: KeyName, origin: KeyOrigin) -> None:
        self.desk.record_now(writer, SigningKeyBegan(key.number, key.public.hex(), origin))


def trusted_in(reader: RegisterReader, signatures: Signatures) -> JournalKeys:
    """What is believed, as this reader sees the journal: for a use case that has its unit of work open already."""
    return JournalKeys(_known(reader), signatures)


def _known(reader: RegisterReader) -> KnownKeys:
    return keys_of(reader.entries(kinds=KEY_KINDS))


def _checked(number: int) -> int:
    if not 0 < number <= LAST_NUMBER:
        raise ValueError("a key number out of range")
    return number
