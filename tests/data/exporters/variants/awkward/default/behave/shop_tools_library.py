# encoding: UTF-8

from behave import *


class ShopToolsLibrary:
    __instance = None

    def __new__(cls, context):
        if ShopToolsLibrary.__instance is None:
            ShopToolsLibrary.__instance = object.__new__(cls)

        return ShopToolsLibrary.__instance

    def open_the_shop(self):
        pass
