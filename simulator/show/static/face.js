// A screen, drawn by Amazon's own renderer of APL, which is loaded before this.
"use strict";

const engine = AplRenderer.initEngine(); // before its runtime is ready, or it would never be

// The sound of a page, for the renderer: fetched before the page is drawn, so that it starts when the page says so.
class Sound {
  constructor(listener, ready, onStart) {
    Object.assign(this, { listener, ready, onStart, playing: undefined });
  }

  prepare() {
    setTimeout(() => this.listener.onPrepared("sound"));
    return "sound";
  }

  play(id) {
    const finished = () => this.listener.onPlaybackFinished(id);
    this.playing = this.ready;
    this.playing.onended = finished;
    this.playing.play().then(() => {
      this.onStart();
      this.listener.onPlaybackStarted(id);
    }, finished); // where a browser lets nothing sound before the page was touched, the picture goes on
  }

  flush() {
    this.playing?.pause();
  }
}

class Face {
  constructor(view, { onTouch = () => {}, onSound = () => {} } = {}) {
    Object.assign(this, { view, onTouch, onSound, log: [], audio: undefined });
  }

  async draw(page, screen) {
    await engine;
    this.clear();
    const content = AplRenderer.Content.create(JSON.stringify(page.document));
    content.addData("payload", JSON.stringify(page.datasources || {}));
    const { width, height, shape, mode } = screen;
    this.renderer = AplRenderer.default.create({
      view: this.view,
      content,
      mode,
      theme: "dark",
      viewport: { width, height, dpi: 160, shape, isRound: shape === "ROUND" },
      environment: { agentName: "heel slides", agentVersion: "1" },
      utcTime: Date.now(),
      localTimeAdjustment: 0,
      notLoadFonts: true, // they are Amazon's and far away; show.css names others
      logLevel: "warn",
      logTransport: (level, name, message) => this.log.push(`${level} ${name}: ${message}`),
      audioPlayerFactory: (listener) => new Sound(listener, this.audio, this.onSound),
      onSpeakEventStart: () => {},
      onSpeakEventEnd: () => {},
      onSendEvent: (sent) => this.onTouch(sent.arguments),
      onRunTimeError: (errors) => this.log.push(...errors.map((error) => `runtime ${JSON.stringify(error)}`)),
    });
    await this.renderer.init();
  }

  // The sound that the next page will play, ready to start.
  async fetched(url) {
    this.audio = new Audio();
    if (!url) return;
    const sound = await (await fetch(url)).blob();
    this.audio.src = URL.createObjectURL(sound);
    await new Promise((ready) => (this.audio.oncanplaythrough = this.audio.onerror = ready));
  }

  hush() {
    this.audio?.pause();
  }

  clear() {
    this.renderer?.destroy();
    this.renderer = undefined;
    this.view.replaceChildren();
  }
}
