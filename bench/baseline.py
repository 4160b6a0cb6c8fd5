"""A skill for the same practice, written as Amazon's samples for Python are: what the figures are compared with.

A class for each request; the state in one dictionary, loaded and saved by interceptors; the SDK's standard builder with
its adapter for DynamoDB (alexa-samples/skill-sample-python-audio-player, -highlowgame). Only their making of the table
at each start is left out. The answers are about as long as the skill's, and come back to the same rep.
"""

import logging
from typing import Any

from ask_sdk.standard import StandardSkillBuilder
from ask_sdk_core.dispatch_components import (
    AbstractExceptionHandler,
    AbstractRequestHandler,
    AbstractRequestInterceptor,
    AbstractResponseInterceptor,
)
from ask_sdk_core.utils import get_slot, is_intent_name, is_request_type
from ask_sdk_model.interfaces.alexa.presentation.apla import RenderDocumentDirective

TABLE = "heel-slides-baseline"
WELCOME = "Welcome to heel slides. What is it for today: your knees, or your hips and low back?"
GOALS = {"knees": "Your knees", "hips": "Your hips and low back"}
QUESTIONS = [
    "Has anyone found damage in your knee: cartilage, a tendon, a ligament? Or a bone condition you were born with?",
    "Does the knee lock or give way? Is it hot, badly swollen, or too sore to stand on? Any fever?",
    "Is one calf swollen, warm or throbbing? Or have you had an operation that is not cleared for exercise yet?",
]
STEPS = [
    "Thank you. That is all clear. The floor or a firm bed, both are good. Say next to lie down.",
    "Lie on your back. Bend your knees, feet flat, heels about a fist apart. Say next when you are ready.",
    "On the breath in, one heel slides straight away from you. On the breath out, it comes home. Say next.",
]
IN_MS, OUT_MS, REST_MS, LEAD_MS, CHANGE_MS, TIMES_NEXT = 4000, 4000, 1500, 13500, 15000, 9
FEEL = "Good. Slow and careful is what helps. How did that feel: easy, just right, or hard?"
TIP = "The heel travels one straight line, out and back. If it drifts, the muscles of your thigh need balancing too."
logger = logging.getLogger(__name__)


def state_of(handler_input: Any) -> Any:
    return handler_input.attributes_manager.persistent_attributes


def speak(handler_input: Any, speech: str, reprompt: str) -> Any:
    return handler_input.response_builder.speak(speech).ask(reprompt).response


def now_ms(handler_input: Any) -> int:
    return int(handler_input.request_envelope.request.timestamp.timestamp() * 1000)


def cue(description: str, length: int, text: str) -> Any:
    spoken = {"type": "Speech", "contentType": "PlainText", "content": text, "duration": "trimToParent"}
    return {"type": "Mixer", "description": description, "items": [{"type": "Silence", "duration": length}, spoken]}


def reps(leg: str, first: int, count: int) -> list[Any]:
    items = []
    for rep in range(first, count + 1):
        items.append(cue(f"{leg} {rep}/{count} in", IN_MS, f"{rep}. In, straight and long."))
        items.append(cue(f"{leg} {rep}/{count} out", OUT_MS, "Out. Draw the heel home."))
        items.append({"type": "Silence", "duration": REST_MS, "description": f"{leg} {rep}/{count} settle"})
    return items


def play(handler_input: Any, state: Any, lead: str) -> Any:
    count, rep = int(state["reps"]), int(state["rep"])
    state["place"], state["started"] = "REPS", now_ms(handler_input)
    change = cue("left change", CHANGE_MS, "That is the right leg. Let it rest. Now the left. Breathe out.")
    items = [*reps("right", rep, count), change, *reps("left", 1, count)]
    described = f"right leg, {rep} to {count}; left leg, 1 to {count}; 4 in, 4 out"
    set_of_reps = {"type": "Sequencer", "description": described, "items": items}
    parts = [cue("lead", LEAD_MS, lead), set_of_reps, {"type": "Speech", "content": FEEL, "contentType": "PlainText"}]
    document = {"type": "APLA", "version": "0.91", "mainTemplate": {"item": {"type": "Sequencer", "items": parts}}}
    directive = RenderDocumentDirective(token="set", document=document)  # noqa: S106 a name, no secret
    return handler_input.response_builder.add_directive(directive).ask("Was it easy, just right, or hard?").response


class LaunchRequestHandler(AbstractRequestHandler):
    """Handler for skill launch."""

    def can_handle(self, handler_input: Any) -> bool:
        return bool(is_request_type("LaunchRequest")(handler_input))

    def handle(self, handler_input: Any) -> Any:
        logger.info("In LaunchRequestHandler")
        state = state_of(handler_input)
        state["seen"] = now_ms(handler_input)
        if state.get("place") == "REPS":
            state["place"] = "COME_BACK"
            speech = f"Welcome back. We stopped on the right leg, at rep {state['rep']}. Shall we go on there?"
            return speak(handler_input, speech, "Say yes to go on there, or no.")
        state.update(place="CHOOSE", rep=1, reps=5, right=0, left=0, step=0, rung=1)
        return speak(handler_input, WELCOME, "Say knees, or hips and low back.")


class GoalIntentHandler(AbstractRequestHandler):
    """Handler for the choice of a goal."""

    def can_handle(self, handler_input: Any) -> bool:
        return bool(is_intent_name("GoalIntent")(handler_input))

    def handle(self, handler_input: Any) -> Any:
        logger.info("In GoalIntentHandler")
        goal = get_slot(handler_input, "goal").resolutions.resolutions_per_authority[0].values[0].value.id
        state_of(handler_input).update(goal=goal, place="SCREEN", question=0)
        return speak(handler_input, f"{GOALS[goal]}, then. Three short questions. {QUESTIONS[0]}", "Yes, or no?")


class NoIntentHandler(AbstractRequestHandler):
    """Handler for no."""

    def can_handle(self, handler_input: Any) -> bool:
        return any(is_intent_name(name)(handler_input) for name in ("AMAZON.NoIntent", "DenyIntent"))

    def handle(self, handler_input: Any) -> Any:
        logger.info("In NoIntentHandler")
        state = state_of(handler_input)
        if state["place"] == "FELT":
            state["place"] = "RISE"
            return speak(handler_input, "Shall I talk you up from the floor?", "Say yes, or no.")
        if state["place"] == "RISE":
            return CancelOrStopIntentHandler().handle(handler_input)
        state["question"] = int(state["question"]) + 1
        if state["question"] < len(QUESTIONS):
            return speak(handler_input, QUESTIONS[state["question"]], "Yes, or no?")
        state["place"] = "SETUP"
        return speak(handler_input, STEPS[0], "Say next when you are ready.")


class NextIntentHandler(AbstractRequestHandler):
    """Handler for next, for yes, and for whoever is ready."""

    def can_handle(self, handler_input: Any) -> bool:
        names = (
            "AMAZON.NextIntent",
            "AMAZON.YesIntent",
            "AMAZON.ResumeIntent",
            "ReadyIntent",
            "GoOnIntent",
            "AgreeIntent",
        )
        return any(is_intent_name(name)(handler_input) for name in names)

    def handle(self, handler_input: Any) -> Any:
        logger.info("In NextIntentHandler")
        state = state_of(handler_input)
        if state["place"] == "SETUP" and state["step"] < TIMES_NEXT:
            state["step"] = int(state["step"]) + 1
            return speak(handler_input, STEPS[state["step"] % len(STEPS)], "Say next when you are ready.")
        return play(handler_input, state, "Each one done well counts for more than many. Right leg. And breathe out.")


class TipIntentHandler(AbstractRequestHandler):
    """Handler for the pro tip, which comes back to the rep it interrupted."""

    def can_handle(self, handler_input: Any) -> bool:
        return bool(is_intent_name("TipIntent")(handler_input))

    def handle(self, handler_input: Any) -> Any:
        logger.info("In TipIntentHandler")
        state = state_of(handler_input)
        if state["place"] != "REPS":
            return speak(handler_input, TIP, "Say next when you are ready.")
        heard = max(0, now_ms(handler_input) - int(state["started"]) - LEAD_MS)
        state["rep"] = min(int(state["reps"]), int(state["rep"]) + heard // (IN_MS + OUT_MS + REST_MS))
        state["right"] = state["rep"] - 1
        return play(handler_input, state, f"{TIP} Right leg, from rep {state['rep']}. Toes up, and breathe out.")


class FeelIntentHandler(AbstractRequestHandler):
    """Handler for how it felt."""

    def can_handle(self, handler_input: Any) -> bool:
        return bool(is_intent_name("FeelIntent")(handler_input))

    def handle(self, handler_input: Any) -> Any:
        logger.info("In FeelIntentHandler")
        state = state_of(handler_input)
        state.update(place="FELT", right=state["reps"], left=state["reps"])
        return speak(
            handler_input, "Just right is where it works. Shall we do your hips and low back now?", "Yes, or no?"
        )


class CancelOrStopIntentHandler(AbstractRequestHandler):
    """Handler for cancel and stop."""

    def can_handle(self, handler_input: Any) -> bool:
        return any(is_intent_name(f"AMAZON.{name}Intent")(handler_input) for name in ("Cancel", "Stop"))

    def handle(self, handler_input: Any) -> Any:
        logger.info("In CancelOrStopIntentHandler")
        return handler_input.response_builder.speak("Goodbye.").set_should_end_session(True).response


class SessionEndedRequestHandler(AbstractRequestHandler):
    """Handler for the end of a session."""

    def can_handle(self, handler_input: Any) -> bool:
        return bool(is_request_type("SessionEndedRequest")(handler_input))

    def handle(self, handler_input: Any) -> Any:
        logger.info("In SessionEndedRequestHandler")
        return handler_input.response_builder.response


class FallbackIntentHandler(AbstractRequestHandler):
    """Handler for help, and for everything else."""

    def can_handle(self, handler_input: Any) -> bool:
        return True

    def handle(self, handler_input: Any) -> Any:
        logger.info("In FallbackIntentHandler")
        return speak(handler_input, "I guide heel slides. What would you like?", "Say next to go on, or stop.")


class LoadAttributesInterceptor(AbstractRequestInterceptor):
    """Load the persistent attributes before anything else."""

    def process(self, handler_input: Any) -> None:
        state_of(handler_input)


class SaveAttributesInterceptor(AbstractResponseInterceptor):
    """Save the persistent attributes before the response is sent."""

    def process(self, handler_input: Any, response: Any) -> None:
        handler_input.attributes_manager.save_persistent_attributes()


class CatchAllExceptionHandler(AbstractExceptionHandler):
    """Catch every exception, log it, and say so."""

    def can_handle(self, handler_input: Any, exception: Exception) -> bool:
        return True

    def handle(self, handler_input: Any, exception: Exception) -> Any:
        logger.error(exception, exc_info=exception)
        return speak(handler_input, "Sorry, I can't understand that. Please say again!!", "Please say again!!")


sb = StandardSkillBuilder(table_name=TABLE)
sb.add_request_handler(LaunchRequestHandler())
sb.add_request_handler(GoalIntentHandler())
sb.add_request_handler(NoIntentHandler())
sb.add_request_handler(NextIntentHandler())
sb.add_request_handler(TipIntentHandler())
sb.add_request_handler(FeelIntentHandler())
sb.add_request_handler(CancelOrStopIntentHandler())
sb.add_request_handler(SessionEndedRequestHandler())
sb.add_request_handler(FallbackIntentHandler())
sb.add_global_request_interceptor(LoadAttributesInterceptor())
sb.add_global_response_interceptor(SaveAttributesInterceptor())
sb.add_exception_handler(CatchAllExceptionHandler())
lambda_handler = sb.lambda_handler()
