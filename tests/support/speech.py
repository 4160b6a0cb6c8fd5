"""Speech for a simulated device: a voice whose lengths can be worked out in the head, and SSML as a response has it."""


def voice(text: str) -> int:
    """How long a text takes: 100 ms a character."""
    return 100 * len(text)


def ssml(text: str) -> dict[str, str]:
    """A text as the output speech of a response."""
    return {"type": "SSML", "ssml": f"<speak>{text}</speak>"}
