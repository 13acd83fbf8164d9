from behave import *

# This should be added to environment.py
# from steps.actionwords import Actionwords
#
# def before_scenario(context, scenario):
#     context.actionwords = Actionwords()

use_step_matcher('re')


@when(r'give "(.*)" then "(.*)"')
def impl(context, a = "don't", b = None):
    context.actionwords.give_a_then_b(a, b)


@given(r'only with a star')
def impl(context):
    context.actionwords.only_with_a_star()


@given(r'class')
def impl(context):
    context.actionwords.class_()


@then(r'read')
def impl(context, free_text = None):
    context.actionwords.read(context.text)
