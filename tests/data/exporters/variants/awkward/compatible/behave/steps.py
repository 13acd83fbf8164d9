from behave import *

# This should be added to environment.py
# from steps.actionwords import Actionwords
#
# def before_scenario(context, scenario):
#     context.actionwords = Actionwords()

use_step_matcher('re')


@when(r'give "(.*)" then "(.*)"')
def impl(context, a = "don't", b):
    context.actionwords.give_a_then_b(a, b)




@given(r'class')
def impl(context):
    context.actionwords.class()


@then(r'read')
def impl(context, free_text):
    context.actionwords.read(context.text)
