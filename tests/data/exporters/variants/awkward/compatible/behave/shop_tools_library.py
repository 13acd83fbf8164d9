# encoding: UTF-8

from behave import *


class Shop toolsLibrary:
    __instance = None

    def __new__(cls, context):
        if Shop toolsLibrary.__instance is None
            Shop toolsLibrary.__instance = object.__new__(cls)

        return Shop toolsLibrary.__instance

    def open_the_shop(self):
        pass
