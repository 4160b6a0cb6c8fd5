"""What passes for Amazon's signature and what does not, with a certificate authority of our own in Amazon's place."""

import base64
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from http.client import BadStatusLine, HTTPException
from http.server import ThreadingHTTPServer

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from skill.web import signature
from skill.web.signature import (
    KEPT,
    KEPT_CHAINS,
    LARGEST_CHAIN,
    SignatureError,
    Verifier,
    download,
    normal,
    public_roots,
)
from tests.support.amazon import (
    AMAZON,
    BODY,
    NOW,
    URL,
    Shelf,
    authority,
    certificate,
    key,
    verifier,
)
from tests.support.quiet_server import QuietHandler


def refusal(chain: bytes, now: datetime = NOW) -> str:
    """What is said of a good signature with this chain."""
    with pytest.raises(SignatureError) as refused:
        verifier(Shelf(chain)).verify(URL, authority().leaf().sign(BODY), BODY, now)
    return str(refused.value)


# The signature


def test_a_body_that_amazon_signed_passes() -> None:
    verifier().verify(URL, authority().leaf().sign(BODY), BODY, NOW)


@pytest.mark.parametrize(
    "signed",
    [
        authority().leaf().sign(BODY + b" "),
        authority().root.sign(BODY),
        base64.b64encode(authority().leaf_key.sign(BODY, PKCS1v15(), SHA1())).decode(),
        base64.b64encode(authority().leaf_key.sign(BODY, PSS(MGF1(SHA256()), 32), SHA256())).decode(),
        "aGVlbA==",
    ],
    ids=["another body's", "another key's", "of another digest", "of another padding", "short"],
)
def test_any_other_signature_is_refused(signed: str) -> None:
    with pytest.raises(SignatureError, match="the signature is of something else"):
        verifier().verify(URL, signed, BODY, NOW)


@pytest.mark.parametrize("signed", ["aGVlbA=", "*" * 344, "äöü=", "aGVl bA=="])
def test_a_signature_that_is_not_base64_is_refused_before_anything_is_fetched(signed: str) -> None:
    shelf = Shelf()

    with pytest.raises(SignatureError, match="the signature is not base64"):
        verifier(shelf).verify(URL, signed, BODY, NOW)
    assert shelf.asked == []


@pytest.mark.parametrize(
    ("url", "signed"), [(URL, None), (URL, ""), (None, "aGVlbA=="), ("", "aGVlbA=="), (None, None)]
)
def test_a_request_without_both_headers_is_refused(url: str | None, signed: str | None) -> None:
    with pytest.raises(SignatureError, match="the request is not signed"):
        verifier().verify(url, signed, BODY, NOW)


FUZZED = verifier()


@given(url=st.none() | st.text() | st.just(URL), signed=st.none() | st.text(), body=st.binary())
def test_whatever_the_headers_hold_it_is_refused_in_one_line(url: str | None, signed: str | None, body: bytes) -> None:
    with pytest.raises(SignatureError) as refused:
        FUZZED.verify(url, signed, body, NOW)

    assert len(str(refused.value).splitlines()) == 1


# The address


@pytest.mark.parametrize(
    "url",
    [
        "https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/./echo.api//echo-api-cert.pem",
        "HTTPS://S3.AmazonAWS.com/echo.api/echo-api-cert.pem",
    ],
)
def test_each_way_to_write_amazons_address_is_the_same_one(url: str) -> None:
    assert normal(url) == "https://s3.amazonaws.com/echo.api/echo-api-cert.pem"


@pytest.mark.parametrize(
    "url",
    [
        "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://notamazon.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
        "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
        "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:https/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:0443/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com./echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com.evil.example/echo.api/echo-api-cert.pem",
        "https://evil-s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com@evil.example/echo.api/echo-api-cert.pem",
        "https://user:word@s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://evil.example\\@s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://evil.example#@s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../evil/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/%2e%2e/evil/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/..\\evil\\echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api%2fecho-api-cert.pem",
        "https://s3.amazonaws.com//echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/evil/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api-evil/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/..",
        "https://s3.amazonaws.com/echo.api/",
        "https://s3.amazonaws.com/echo.api/echo-api-cert.pem?then=evil",
        "https://s3.amazonaws.com/echo.api/echo-api-cert.pem#evil",
        "https://s3.amazonaws.com/echo.api/echo-api-cert.pem\n",
        " https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://ſ3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https:/s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://[s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "file:///echo.api/echo-api-cert.pem",
    ],
)
def test_nothing_is_fetched_from_any_other_address(url: str) -> None:
    shelf = Shelf()

    with pytest.raises(SignatureError, match="the certificate chain's address is not Amazon's"):
        verifier(shelf).verify(url, authority().leaf().sign(BODY), BODY, NOW)
    assert shelf.asked == []


def test_what_is_fetched_is_the_normal_address() -> None:
    shelf = Shelf()
    written = "HTTPS://S3.amazonaws.com:443/echo.api/../echo.api/a.pem"

    verifier(shelf).verify(written, authority().leaf().sign(BODY), BODY, NOW)

    assert shelf.asked == ["https://s3.amazonaws.com/echo.api/a.pem"]


# The chain


@pytest.mark.parametrize(
    "names", [["alexa.amazon.com"], [f"evil.{AMAZON}"], [f"{AMAZON}.evil.example"], ["*.amazon.com"], []]
)
def test_a_certificate_of_another_name_or_none_is_refused(names: list[str]) -> None:
    assert "certificate" in refusal(authority().chain(authority().leaf(names)))


def test_amazons_name_may_be_one_of_several() -> None:
    leaf = authority().leaf(["alexa.amazon.com", AMAZON])

    verifier(Shelf(authority().chain(leaf))).verify(URL, leaf.sign(BODY), BODY, NOW)


def test_a_certificate_that_has_expired_or_not_begun_is_refused() -> None:
    day = timedelta(days=1)

    for leaf in (authority().leaf(ends=NOW - day), authority().leaf(begins=NOW + day)):
        assert refusal(authority().chain(leaf)).startswith("the certificate is not to be trusted")


def test_a_certificate_behind_an_expired_one_is_refused() -> None:
    between = authority().between
    expired = certificate(
        "ours between",
        between.key.public_key(),
        authority().root.key,
        authority().root.certificate,
        ends=NOW - timedelta(days=1),
    )

    assert "not to be trusted" in refusal(authority().leaf().pem + expired.public_bytes(Encoding.PEM))


def test_a_chain_to_somebody_elses_root_is_refused() -> None:
    other = authority("theirs")

    assert "not to be trusted" in refusal(other.chain())
    assert "not to be trusted" in refusal(other.chain() + other.root.pem)


def test_a_certificate_that_signed_itself_is_refused() -> None:
    own = authority().leaf_key
    made = certificate("leaf", own.public_key(), own, names=[AMAZON])

    assert "not to be trusted" in refusal(made.public_bytes(Encoding.PEM))


def test_a_chain_with_a_gap_is_refused() -> None:
    assert "not to be trusted" in refusal(authority().leaf().pem)


def test_the_signer_comes_first_in_the_chain() -> None:
    assert "not to be trusted" in refusal(authority().between.pem + authority().leaf().pem)


def test_a_leaf_may_not_sign_for_another() -> None:
    middle = authority().leaf()
    below = certificate("below", key().public_key(), middle.key, middle.certificate, [AMAZON])

    assert "not to be trusted" in refusal(below.public_bytes(Encoding.PEM) + authority().chain(middle))


def test_a_key_that_is_not_rsa_is_refused() -> None:
    made = certificate(
        "leaf",
        ec.generate_private_key(ec.SECP256R1()).public_key(),
        authority().between.key,
        authority().between.certificate,
        [AMAZON],
    )

    assert refusal(made.public_bytes(Encoding.PEM) + authority().between.pem).endswith("not echo-api.amazon.com's own")


@pytest.mark.parametrize(
    "chain",
    [
        b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>",
        b"\x00\xff",
        b"-----BEGIN CERTIFICATE-----\naGVlbA==\n-----END CERTIFICATE-----\n",
        b"-----BEGIN CERTIFICATE-----\n",
    ],
)
def test_what_is_not_a_certificate_chain_is_refused(chain: bytes) -> None:
    assert refusal(chain) == "what came is not a certificate chain"


def test_a_private_key_is_refused_as_a_certificate_chain() -> None:
    assert refusal(authority().leaf().key_pem) == "what came is not a certificate chain"


def test_the_public_roots_are_read_without_a_warning_and_do_not_know_ours() -> None:
    with pytest.raises(SignatureError, match="not to be trusted"):
        signature.signer(authority().chain(), public_roots(), NOW)


# What is kept


def test_a_chain_is_fetched_once_for_many_requests() -> None:
    shelf = Shelf()
    ours = verifier(shelf)

    for n in range(5):
        body = b"%d" % n
        ours.verify(URL, authority().leaf().sign(body), body, NOW + timedelta(minutes=n))

    assert shelf.asked == [URL]


def test_a_chain_is_fetched_again_half_a_day_later() -> None:
    shelf = Shelf()
    ours = verifier(shelf)

    for now in (NOW, NOW + KEPT, NOW + KEPT + timedelta(seconds=1)):
        ours.verify(URL, authority().leaf().sign(BODY), BODY, now)

    assert shelf.asked == [URL, URL]


def test_a_kept_certificate_is_refused_once_it_has_expired() -> None:
    ends = NOW + timedelta(minutes=1)
    leaf = authority().leaf(ends=ends)
    ours = verifier(Shelf(authority().chain(leaf)))
    ours.verify(URL, leaf.sign(BODY), BODY, ends)

    with pytest.raises(SignatureError, match="not to be trusted"):
        ours.verify(URL, leaf.sign(BODY), BODY, ends + timedelta(seconds=1))


def test_a_kept_certificate_is_refused_before_it_begins() -> None:
    leaf = authority().leaf(begins=NOW)
    ours = verifier(Shelf(authority().chain(leaf)))
    ours.verify(URL, leaf.sign(BODY), BODY, NOW)

    with pytest.raises(SignatureError, match="not to be trusted"):
        ours.verify(URL, leaf.sign(BODY), BODY, NOW - timedelta(seconds=1))


def test_a_kept_certificate_is_refused_once_what_is_behind_it_has_expired() -> None:
    ends = NOW + timedelta(minutes=1)
    root = authority().root
    between = certificate(
        "ours between", authority().between.key.public_key(), root.key, root.certificate, ends=ends
    ).public_bytes(Encoding.PEM)
    leaf = authority().leaf()
    ours = verifier(Shelf(leaf.pem + between))
    ours.verify(URL, leaf.sign(BODY), BODY, NOW)

    with pytest.raises(SignatureError, match="not to be trusted"):
        ours.verify(URL, leaf.sign(BODY), BODY, ends + timedelta(seconds=1))


def test_a_certificate_renewed_at_the_same_address_is_taken_when_the_old_one_has_expired() -> None:
    old = authority().leaf(ends=NOW)
    shelf = Shelf(authority().chain(old))
    ours = verifier(shelf)
    ours.verify(URL, old.sign(BODY), BODY, NOW)
    shelf.chain = authority().chain()

    ours.verify(URL, authority().leaf().sign(BODY), BODY, NOW + timedelta(seconds=1))

    assert shelf.asked == [URL, URL]


def test_a_bad_certificate_chain_is_not_cached() -> None:
    shelf = Shelf(b"<Error/>")
    ours = verifier(shelf)
    with pytest.raises(SignatureError):
        ours.verify(URL, authority().leaf().sign(BODY), BODY, NOW)
    shelf.chain = authority().chain()

    ours.verify(URL, authority().leaf().sign(BODY), BODY, NOW)


def test_of_many_addresses_only_the_last_few_are_kept() -> None:
    shelf = Shelf()
    ours = verifier(shelf)
    addresses = [f"https://s3.amazonaws.com/echo.api/{n}.pem" for n in range(KEPT_CHAINS + 1)]

    for url in [*addresses, addresses[-1], addresses[1], addresses[0]]:
        ours.verify(url, authority().leaf().sign(BODY), BODY, NOW)

    assert [*addresses, addresses[0]] == shelf.asked


# The download


@pytest.mark.parametrize("error", [TimeoutError, ConnectionRefusedError, ssl.SSLError, BadStatusLine, HTTPException])
def test_a_chain_that_cannot_be_fetched_is_a_refusal(error: type[Exception]) -> None:
    def broken(_: str) -> bytes:
        raise error("https://user:word@…")

    with pytest.raises(SignatureError) as refused:
        verifier(broken).verify(URL, authority().leaf().sign(BODY), BODY, NOW)

    assert f"the certificate chain cannot be fetched: {error.__name__}" == str(refused.value)


def test_a_fetch_that_never_ends_is_given_up() -> None:
    end = threading.Event()

    def endless(_: str) -> bytes:
        end.wait()
        return b""

    with pytest.raises(SignatureError, match="cannot be fetched: TimeoutError"):
        Verifier(authority().roots, endless, seconds=0.01).verify(URL, authority().leaf().sign(BODY), BODY, NOW)
    end.set()


class Answering(QuietHandler):
    """Answers as the path says."""

    def do_GET(self) -> None:
        match self.path:
            case "/chain":
                self.say(200, authority().chain())
            case "/long":
                self.say(200, b"x" * (LARGEST_CHAIN + 1))
            case "/endless":
                self.send_response(200)
                self.end_headers()
                with suppress(OSError):
                    while True:
                        self.wfile.write(b"x" * 4096)
            case "/largest":
                self.say(200, b"x" * LARGEST_CHAIN)
            case "/moved":
                self.send_response(302)
                self.send_header("location", "/chain")
                self.end_headers()
            case "/silent":
                self.rfile.read()  # until the client gives up
            case _:
                self.say(404, b"<Error/>")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The https address of a server whose certificate our own authority signed."""
    leaf = authority().leaf(["localhost"])
    pem = tmp_path_factory.mktemp("tls") / "localhost.pem"
    pem.write_bytes(leaf.key_pem + authority().chain(leaf))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    listening = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    listening.socket = context.wrap_socket(listening.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=listening.serve_forever, args=(0.01,)).start()
    yield f"https://localhost:{listening.server_port}"
    listening.shutdown()
    listening.server_close()


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context(cadata=authority().root.pem.decode())
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context


@pytest.mark.outside
def test_a_certificate_chain_is_downloaded(server: str) -> None:
    assert download(f"{server}/chain", trusting()).count(b"BEGIN CERTIFICATE") == 2


@pytest.mark.outside
def test_a_chain_may_be_so_long_and_no_longer(server: str) -> None:
    assert len(download(f"{server}/largest", trusting())) == LARGEST_CHAIN
    for path in ("/long", "/endless"):
        with pytest.raises(SignatureError, match="the certificate chain is too long"):
            download(f"{server}{path}", trusting())


@pytest.mark.outside
@pytest.mark.parametrize(("path", "status"), [("/moved", 302), ("/nowhere", 404)])
def test_a_redirect_is_not_followed_and_an_error_is_no_chain(server: str, path: str, status: int) -> None:
    with pytest.raises(SignatureError, match=f"^the certificate chain's address answers {status}$"):
        download(f"{server}{path}", trusting())


@pytest.mark.outside
def test_a_silent_server_is_given_up(server: str) -> None:
    with pytest.raises(TimeoutError):
        download(f"{server}/silent", trusting(), seconds=0.1)


@pytest.mark.outside
def test_a_server_that_the_public_roots_do_not_vouch_for_is_not_believed(server: str) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        download(f"{server}/chain")
