"""Checks that a request is Amazon's own: the certificate it names, the chain behind it, the signature over its body.

The rules are those of "Verify that the request was sent by Alexa" in
https://developer.amazon.com/en-US/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html
"""

import re
import ssl
import warnings
from base64 import b64decode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from http.client import HTTPException, HTTPSConnection
from pathlib import Path
from posixpath import normpath
from threading import Lock
from urllib.parse import urlsplit

import certifi
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509 import DNSName, SubjectAlternativeName, load_pem_x509_certificates
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

# Since March 2022 Amazon's documentation and its own SDKs check this header; the SHA-1 of the older `Signature`, which
# still comes with it, is not looked at.
SIGNATURE_HEADER = "Signature-256"
CHAIN_URL_HEADER = "SignatureCertChainUrl"

SIGNED_BY = "echo-api.amazon.com"
CHAIN_URL = re.compile(r"(?i:https://s3\.amazonaws\.com)(?::443)?(/[A-Za-z0-9._/-]+)", re.ASCII)
CHAIN_FOLDER = "/echo.api/"

LARGEST_CHAIN = 64 * 1024
"""In bytes; Amazon's chain has 7,000."""

WAIT_SECONDS = 2.0
"""The longest wait for the chain's address to connect, and for each answer of it."""

TOTAL_SECONDS = 4.0
"""The longest a request waits for a chain in all, name look-up and other downloads included: half of Alexa's eight."""

DOWNLOADS = 4
"""The most downloads at once, for anybody can name an address that has to be tried."""

KEPT = timedelta(hours=12)
"""How long a chain is believed before it is fetched again, unless one of its certificates ends sooner."""

KEPT_CHAINS = 8
"""The most chains that are remembered at once; the one that was fetched first is forgotten first."""


class SignatureError(Exception):
    """Why a request cannot be taken as Amazon's, in one line that quotes nothing of it."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A key of Amazon's, and the time in which every certificate behind it holds and it need not be fetched again."""

    key: RSAPublicKey
    begins: datetime
    ends: datetime


class Verifier:
    """Checks signatures; a chain is fetched and checked about twice a day, and only its dates with each request."""

    def __init__(
        self,
        roots: Store | None = None,
        fetch: Callable[[str], bytes] | None = None,
        seconds: float = TOTAL_SECONDS,
    ) -> None:
        self._roots = roots or public_roots()
        self._fetch = fetch or download
        self._seconds = seconds
        self._downloads = ThreadPoolExecutor(DOWNLOADS, "certificate-chain")
        self._lock = Lock()
        self._signers: dict[str, Signer] = {}

    def verify(self, chain_url: str | None, signature: str | None, body: bytes, now: datetime) -> None:
        """Return if Amazon signed exactly this body, by the two headers that came with it; else SignatureError."""
        if not chain_url or not signature:
            raise SignatureError("the request is not signed")
        address = normal(chain_url)
        try:
            signed = b64decode(signature, validate=True)
        except ValueError:
            raise SignatureError("the signature is not base64") from None
        try:
            self._signer(address, now).key.verify(signed, body, PKCS1v15(), SHA256())
        except InvalidSignature:
            raise SignatureError("the signature is of something else") from None

    def _signer(self, address: str, now: datetime) -> Signer:
        with self._lock:
            known = self._signers.get(address)
        if known and known.begins <= now <= known.ends:
            return known
        found = signer(self._chain(address), self._roots, now)
        with self._lock:
            self._signers[address] = found
            if len(self._signers) > KEPT_CHAINS:
                del self._signers[next(iter(self._signers))]
        return found

    def _chain(self, address: str) -> bytes:
        # In another thread, for a look-up of a name and a server that drips have no time limit of their own.
        download = self._downloads.submit(self._fetch, address)
        try:
            return download.result(self._seconds)
        except (OSError, HTTPException) as error:  # TimeoutError, when it takes too long, is an OSError
            raise SignatureError(f"the certificate chain cannot be fetched: {type(error).__name__}") from error
        finally:
            download.cancel()


def normal(chain_url: str) -> str:
    """The URL in its one normal form; SignatureError if Amazon keeps no certificates there."""
    parts = CHAIN_URL.fullmatch(chain_url)
    path = normpath(parts[1]) if parts else ""
    if not path.startswith(CHAIN_FOLDER):
        raise SignatureError("the certificate chain's address is not Amazon's")
    return f"https://s3.amazonaws.com{path}"


def signer(pem: bytes, roots: Store, now: datetime) -> Signer:
    """The signer with this chain (leaf first); SignatureError unless it leads to a root and all of it is valid now."""
    try:
        leaf, *between = load_pem_x509_certificates(pem)
    except ValueError:
        raise SignatureError("what came is not a certificate chain") from None
    policy = PolicyBuilder().store(roots).time(now).build_server_verifier(DNSName(SIGNED_BY))
    try:
        chain = policy.verify(leaf, between)
    except VerificationError as error:
        raise SignatureError(f"the certificate is not to be trusted: {str(error).splitlines()[0]}") from error
    names = leaf.extensions.get_extension_for_class(SubjectAlternativeName).value.get_values_for_type(DNSName)
    key = leaf.public_key()
    if SIGNED_BY not in names or not isinstance(key, RSAPublicKey):
        raise SignatureError(f"the certificate is not {SIGNED_BY}'s own")
    begins = max(certificate.not_valid_before_utc for certificate in chain)
    return Signer(key, begins, min(now + KEPT, *(certificate.not_valid_after_utc for certificate in chain)))


def public_roots() -> Store:
    """The roots that browsers trust."""
    with warnings.catch_warnings():
        # among them one, Starfield's of 2009, has the serial number 0, of which cryptography warns
        warnings.simplefilter("ignore", CryptographyDeprecationWarning)
        return Store(load_pem_x509_certificates(Path(certifi.where()).read_bytes()))


def download(url: str, context: ssl.SSLContext | None = None, seconds: float = WAIT_SECONDS) -> bytes:
    """What is at an https address, without following a redirect.

    SignatureError for more than LARGEST_CHAIN, or a status other than 200; OSError or HTTPException without an answer.
    """
    address = urlsplit(url)
    context = context or ssl.create_default_context(cafile=certifi.where())
    connection = HTTPSConnection(address.netloc, timeout=seconds, context=context)
    try:
        connection.request("GET", address.path)
        answer = connection.getresponse()
        if answer.status != HTTPStatus.OK:
            raise SignatureError(f"the certificate chain's address answers {answer.status}")
        chain = answer.read(LARGEST_CHAIN + 1)
    finally:
        connection.close()
    if len(chain) > LARGEST_CHAIN:
        raise SignatureError("the certificate chain is too long")
    return chain
