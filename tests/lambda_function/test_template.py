"""What runs on AWS: the template is one that CloudFormation takes, and gives the skill what it uses and no more."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from skill.storage import dynamodb
from tests.support.paths import CHECKOUT
from tests.support.template import TEMPLATE, written
from tools import package

SKILL = f"amzn1.ask.skill.{'0' * 8}-0000-0000-0000-{'0' * 12}"
# Alexa's servers call from these, as Amazon says: North America, Europe and India, the Far East and Australia.
REGIONS = ("us-east-1", "eu-west-1", "us-west-2")


class NoManagedPolicies:
    """What the translator would ask AWS for; the template names none of them."""

    def load(self) -> dict[str, str]:
        return {}


@pytest.fixture(scope="module")
def resources() -> dict[str, Any]:
    """What CloudFormation is told to make once SAM has translated the template."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_DEFAULT_REGION", REGIONS[0])
        template = written()
        template["Resources"]["Function"]["Properties"]["CodeUri"] = "s3://somewhere/function.zip"  # as uploaded
        translated = translator().transform(template, {"SkillId": SKILL}, NoManagedPolicies())
        return dict(translated["Resources"])


def translator() -> Any:
    """SAM's translator, which takes as long to import as many a file of tests."""
    return import_module("samtranslator.translator.transform")


def of_type(resources: dict[str, Any], kind: str) -> dict[str, Any]:
    """The properties of each resource of a type, by name."""
    return {name: each["Properties"] for name, each in resources.items() if each["Type"] == f"AWS::{kind}"}


def only(resources: dict[str, Any], kind: str) -> Any:
    (found,) = of_type(resources, kind).values()
    return found


@pytest.mark.outside
def test_cfn_lint_finds_nothing() -> None:
    lint = "import cfnlint.runner, sys; sys.exit(cfnlint.runner.main())"
    options = ["--include-checks", "I", "--regions", *REGIONS, "--", str(TEMPLATE)]

    found = subprocess.run([sys.executable, "-c", lint, *options], capture_output=True, text=True, check=False)

    assert (found.returncode, found.stdout + found.stderr) == (0, "")


def test_the_template_deploys_what_make_package_makes() -> None:
    function = written()["Resources"]["Function"]["Properties"]

    assert (TEMPLATE.parent / function["CodeUri"]).resolve() == CHECKOUT / "build" / "function.zip"
    assert function["Runtime"] == f"python{package.PYTHON}"
    assert function["Handler"] == "lambda_function.lambda_handler"


def test_the_snapshot_is_of_published_versions_behind_one_name(resources: dict[str, Any]) -> None:
    function, alias = only(resources, "Lambda::Function"), only(resources, "Lambda::Alias")
    ((version, made),) = ((name, each) for name, each in resources.items() if each["Type"] == "AWS::Lambda::Version")

    assert function["SnapStart"] == {"ApplyOn": "PublishedVersions"}
    assert function["Architectures"] == ["arm64"]
    assert (alias["Name"], alias["FunctionVersion"]) == ("live", {"Fn::GetAtt": [version, "Version"]})
    assert made["DeletionPolicy"] == "Delete"


def test_a_change_of_settings_alone_makes_a_new_version() -> None:
    assert written()["Resources"]["Function"]["Properties"]["AutoPublishAliasAllProperties"] is True


def test_only_alexa_and_only_this_skill_may_call_the_function_and_only_by_its_alias(resources: dict[str, Any]) -> None:
    assert only(resources, "Lambda::Permission") == {
        "Action": "lambda:InvokeFunction",
        "FunctionName": {"Ref": "FunctionAliaslive"},
        "Principal": "alexa-appkit.amazon.com",
        "EventSourceToken": {"Ref": "SkillId"},
    }


def test_the_function_answers_before_alexa_stops_waiting(resources: dict[str, Any]) -> None:
    assert only(resources, "Lambda::Function")["Timeout"] < 8


def test_the_function_is_told_all_that_it_reads(resources: dict[str, Any]) -> None:
    told = set(only(resources, "Lambda::Function")["Environment"]["Variables"])
    read = set(re.findall(r'"(HEEL_SLIDES_\w+)"', (CHECKOUT / "skill" / "settings.py").read_text()))

    assert read - {"HEEL_SLIDES_STORE"} == told  # on Lambda there is nothing but the table


# The table


class Recorder:
    """A client that remembers with what the local table is made."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        def call(*_: Any, **request: Any) -> Any:
            self.asked[name] = request
            return {
                "describe_table": {"Table": {"KeySchema": self.asked["create_table"]["KeySchema"]}},
                "describe_time_to_live": {"TimeToLiveDescription": {"TimeToLiveStatus": "DISABLED"}},
                "get_waiter": self,
            }.get(name)

        return call


def test_the_table_is_the_one_the_tests_run_on(resources: dict[str, Any]) -> None:
    """Keys, billing and expiry as `python -m skill.storage.dynamodb` makes them."""
    recorder, table = Recorder(), only(resources, "DynamoDB::Table")
    dynamodb.make_table(recorder, "any")
    made, expiry = recorder.asked["create_table"], recorder.asked["update_time_to_live"]["TimeToLiveSpecification"]

    assert {key: made[key] for key in ("KeySchema", "AttributeDefinitions", "BillingMode")} == {
        key: table[key] for key in ("KeySchema", "AttributeDefinitions", "BillingMode")
    }
    assert expiry == table["TimeToLiveSpecification"]


def test_the_table_is_protected_from_deletion_and_backed_up(resources: dict[str, Any]) -> None:
    table = only(resources, "DynamoDB::Table")

    assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert table["DeletionProtectionEnabled"] is True
    assert {resources["Table"][policy] for policy in ("DeletionPolicy", "UpdateReplacePolicy")} == {"Retain"}


# The policy

ACTIONS = {
    "query": "Query",
    "scan": "Scan",
    "get_item": "GetItem",
    "put_item": "PutItem",
    "update_item": "UpdateItem",
    "delete_item": "DeleteItem",
    "batch_get_item": "BatchGetItem",
    "batch_write_item": "BatchWriteItem",
}
# A transaction is authorised by the actions of its parts.
PARTS = {"Put": "PutItem", "Update": "UpdateItem", "Delete": "DeleteItem", "ConditionCheck": "ConditionCheckItem"}
TRANSACTION = "transact_write_items"


def called() -> Iterator[str]:
    """The DynamoDB actions behind every call that the store itself makes, read off its source."""
    tree = ast.parse(Path(dynamodb.__file__).read_text(encoding="utf-8"))
    (protocol,) = (node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Client")
    known = {node.name for node in protocol.body if isinstance(node, ast.FunctionDef)}
    (dynamo,) = (node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "DynamoStore")
    calls = {
        node.func.attr
        for node in ast.walk(dynamo)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in known
    }
    for call in calls - {TRANSACTION}:
        yield ACTIONS[call]
    if TRANSACTION in calls:
        literals = (node for node in ast.walk(dynamo) if isinstance(node, ast.Dict))
        keys = {key.value for node in literals for key in node.keys if isinstance(key, ast.Constant)}
        yield from (PARTS[str(key)] for key in keys & set(PARTS))


def statements(resources: dict[str, Any]) -> list[dict[str, Any]]:
    (policy,) = only(resources, "IAM::Role")["Policies"]
    return list(policy["PolicyDocument"]["Statement"])


def test_the_function_may_do_what_the_store_does_and_nothing_more(resources: dict[str, Any]) -> None:
    on_the_table = next(each for each in statements(resources) if each["Resource"] == {"Fn::GetAtt": ["Table", "Arn"]})

    assert sorted({f"dynamodb:{action}" for action in called()}) == on_the_table["Action"]


def test_besides_the_table_the_function_may_write_its_own_log_and_nothing_else(resources: dict[str, Any]) -> None:
    role = only(resources, "IAM::Role")
    resources_named = [each["Resource"] for each in statements(resources)]

    assert resources_named == [{"Fn::GetAtt": ["Table", "Arn"]}, {"Fn::GetAtt": ["Log", "Arn"]}]
    assert "ManagedPolicyArns" not in role
    assert "*" not in json.dumps(statements(resources))


# What tells


def test_the_log_is_kept_for_a_month_in_lines_that_can_be_counted(resources: dict[str, Any]) -> None:
    assert only(resources, "Logs::LogGroup")["RetentionInDays"] == 30
    assert only(resources, "Lambda::Function")["LoggingConfig"]["LogFormat"] == "JSON"
    assert only(resources, "Lambda::Function")["LoggingConfig"]["LogGroup"] == {"Ref": "Log"}


def test_an_alarm_goes_off_for_failures_lost_places_and_slow_turns(resources: dict[str, Any]) -> None:
    alarms = of_type(resources, "CloudWatch::Alarm")
    counted = {
        each["MetricTransformations"][0]["MetricName"]: each["FilterPattern"]
        for each in of_type(resources, "Logs::MetricFilter").values()
    }

    assert {(each["Namespace"] == "AWS/Lambda", each["MetricName"]) for each in alarms.values()} == {
        (True, "Errors"), (True, "Duration"), (False, "FailedTurns"), (False, "Warnings"),
    }  # fmt: skip
    assert counted == {"FailedTurns": '{ $.level = "ERROR" }', "Warnings": '{ $.level = "WARNING" }'}
    assert {json.dumps(each["AlarmActions"]) for each in alarms.values()} == {
        json.dumps({"Fn::If": ["SomebodyIsTold", [{"Ref": "Alarms"}], {"Ref": "AWS::NoValue"}]})
    }


def test_the_endpoint_of_the_skill_is_what_the_stack_puts_out() -> None:
    assert written()["Outputs"]["Endpoint"]["Value"] == {"Ref": "Function.Alias"}
