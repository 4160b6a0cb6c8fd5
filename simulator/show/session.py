"""What a browser sees of an Echo Show: one device in real time, what happens to it, and the sounds of that."""

import json
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from simulator.audio.mixing import mixed
from simulator.audio.samples import wav
from simulator.audio.voice import Espeak
from simulator.cli.script import event_lines, set_to, speech_lines
from simulator.device import apl
from simulator.device.echo import Answered, DeviceEvent, DeviceState, Echo
from simulator.device.request import Json
from simulator.device.timeline import Kind, Timeline, UnplayableError
from simulator.device.viewport import VIEWPORTS

READY_MS = 600
"""From an answer to its first sound: what a browser needs to fetch the one and draw the other."""

TICK_SECONDS = 0.05
KEEP_ALIVE_SECONDS = 15.0
"""After this long without news, a browser is told that there is none, so that its connection stays open."""


@dataclass(slots=True)
class ShowSession:
    """What a browser shows of one Echo: what happened, in order, and the sounds that belong to it."""

    echo: Echo
    voice: Espeak | None
    history: list[Json] = field(default_factory=list)
    sounds: dict[str, bytes] = field(default_factory=dict)
    changed: threading.Condition = field(default_factory=threading.Condition)
    state: DeviceState | None = None
    open: bool = True

    def say(self, words: str) -> None:
        """Somebody speaks, or has typed what they would say."""
        with self.changed:
            self._publish({"kind": "heard", "words": words})
            self._publish_events(self.echo.hear(words))

    def touch(self, arguments: Sequence[Any]) -> None:
        """Somebody touches the screen."""
        with self.changed:
            self._publish({"kind": "heard", "words": f"(touches: {' '.join(map(str, arguments))})"})
            self._publish_events(self.echo.touch(arguments))

    def set_screen(self, name: str) -> None:
        """The device gets another screen; what is on it comes with the next answer."""
        with self.changed:
            set_to(self.echo, "screen", name)
            viewport = VIEWPORTS[name]
            seen = {each: getattr(viewport, each) for each in ("width", "height", "shape", "mode")}
            self._publish({"kind": "screen", "name": name, "screen": seen})

    def pass_time(self, ms: int) -> None:
        """Let time pass for the device."""
        with self.changed:
            self._publish_events(self.echo.pass_time(ms))

    def run(self) -> None:
        """Keep the device's time until the session is closed; it stands still while an answer is being prepared."""
        before = time.monotonic()
        while self.open:
            time.sleep(TICK_SECONDS)
            self.pass_time(round((time.monotonic() - before) * 1000))
            before = time.monotonic()

    def close(self) -> None:
        """Let the device end what is open, and tell all who listen that there is no more."""
        with self.changed:
            self.open = False
            self._publish_events(self.echo.leave())

    def events(self) -> Iterator[Json]:
        """What has happened, and from then on what happens; nothing, now and then, while nothing does."""
        sent = 0
        while self.open or sent < len(self.history):
            with self.changed:
                self.changed.wait_for(partial(self._has_news, sent), timeout=KEEP_ALIVE_SECONDS)
                new = self.history[sent:]
            yield from new or [{}]
            sent += len(new)

    def _has_news(self, sent: int) -> bool:
        return sent < len(self.history) or not self.open

    def _publish_events(self, events: Sequence[DeviceEvent]) -> None:
        for event in events:
            if isinstance(event, Answered):
                self._publish(self._answered(event))
            else:
                for line in event_lines([event]):
                    self._publish({"kind": "note", "line": line})
        if self.echo.state is not self.state:
            self.state = self.echo.state
            self._publish({"kind": "state", "state": self.state})

    def _answered(self, event: Answered) -> Json:
        """An answer as the browser gets it: what is said, the page, and the address of the sound."""
        sound = self._sound(event.timeline)
        page = None if event.reprompt else _page(event.answer, sound)
        return {
            "kind": "answered",
            "lines": list(speech_lines(event.timeline)),
            "in": event.at - self.echo.now,
            "sound": sound,
            "page": page,
            "inside": bool(page and page["datasources"]),
            "request": event.request,
            "answer": event.answer,
        }

    def _sound(self, timeline: Timeline) -> str:
        """Where the sound of an answer is to be had; nowhere without a voice, or when there is nothing to be heard."""
        if self.voice is None or not any(entry.kind is not Kind.SILENCE for entry in timeline):
            return ""
        try:
            samples = mixed(timeline, self.voice.say)
        except UnplayableError as why:
            self._publish({"kind": "note", "line": f"(not heard: {why})"})
            return ""
        name = f"{len(self.sounds)}.wav"
        self.sounds[name] = wav(samples)
        return f"sound/{name}"

    def _publish(self, event: Json) -> None:
        self.history.append(event)
        self.changed.notify_all()


def _page(answer: Json | None, sound: str) -> Json | None:
    """The page of an answer, with the sound where Amazon's cloud would have put it."""
    directives = (answer or {}).get("response", {}).get("directives") or ()
    page = next((each for each in directives if each.get("type") == apl.RENDER), None)
    if page is None:
        return None
    sources = json.loads(json.dumps(page.get("datasources") or {}))
    for source in sources.values():
        for transformer in source.get("transformers") or ():
            if transformer.get("transformer") == apl.TO_SPEECH:
                source["properties"][transformer["outputName"]] = {"url": sound}
    return {"document": page["document"], "datasources": sources}
