"""A certificate authority of our own in Amazon's place."""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import (
    AuthorityKeyIdentifier,
    BasicConstraints,
    Certificate,
    CertificateBuilder,
    DNSName,
    ExtendedKeyUsage,
    KeyUsage,
    Name,
    NameAttribute,
    SubjectAlternativeName,
    SubjectKeyIdentifier,
    random_serial_number,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from cryptography.x509.verification import Store

from skill.web.signature import (
    Verifier,
)

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
YEAR = timedelta(days=365)
AMAZON = "echo-api.amazon.com"
URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem"
BODY = '{"request": {"says": "“ready” 🦶"}}'.encode()


@dataclass(frozen=True, slots=True)
class Identity:
    """A key and the certificate for it."""

    key: rsa.RSAPrivateKey
    certificate: Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def sign(self, body: bytes) -> str:
        return base64.b64encode(self.key.sign(body, PKCS1v15(), SHA256())).decode()


def certificate(
    subject: str,
    key: rsa.RSAPublicKey | ec.EllipticCurvePublicKey,
    signer: rsa.RSAPrivateKey,
    issuer: Certificate | None = None,
    names: Sequence[str] | None = None,
    begins: datetime = NOW - YEAR,
    ends: datetime = NOW + YEAR,
) -> Certificate:
    """A certificate as the web's authorities make them; with `names` it is a server's, without it an authority's."""
    name = Name([NameAttribute(NameOID.COMMON_NAME, subject)])
    ca = names is None
    builder = (
        CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer.subject if issuer else name)
        .public_key(key)
        .serial_number(random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(KeyUsage(not ca, False, False, False, False, ca, ca, False, False), critical=True)
        .add_extension(SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
    )
    if not ca:
        builder = builder.add_extension(ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    if names:
        builder = builder.add_extension(SubjectAlternativeName([DNSName(each) for each in names]), critical=False)
    return builder.sign(signer, SHA256())


@dataclass(frozen=True, slots=True)
class Authority:
    """A root, what it signed to sign with, and a server's key."""

    root: Identity
    between: Identity
    leaf_key: rsa.RSAPrivateKey

    def leaf(
        self,
        names: Sequence[str] = (AMAZON,),
        begins: datetime = NOW - YEAR,
        ends: datetime = NOW + YEAR,
    ) -> Identity:
        made = certificate(
            "leaf", self.leaf_key.public_key(), self.between.key, self.between.certificate, names, begins, ends
        )
        return Identity(self.leaf_key, made)

    def chain(self, leaf: Identity | None = None) -> bytes:
        return (leaf or self.leaf()).pem + self.between.pem

    @property
    def roots(self) -> Store:
        return Store([self.root.certificate])


def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@cache
def authority(name: str = "ours") -> Authority:
    """The authority of that name, the same one for all tests, for keys take a while."""
    root_key, between_key = key(), key()
    root = certificate(f"{name} root", root_key.public_key(), root_key)
    between = certificate(f"{name} between", between_key.public_key(), root_key, root)
    return Authority(Identity(root_key, root), Identity(between_key, between), key())


class Shelf:
    """Amazon's chains by address, as a fetch sees them, and which were asked for."""

    def __init__(self, chain: bytes | None = None) -> None:
        self.chain = chain or authority().chain()
        self.asked: list[str] = []

    def __call__(self, address: str) -> bytes:
        self.asked.append(address)
        return self.chain


def verifier(fetch: Callable[[str], bytes] | None = None) -> Verifier:
    return Verifier(authority().roots, fetch or Shelf())
