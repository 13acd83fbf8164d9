# encoding: UTF-8

from steps.shop_tools_library import ShopToolsLibrary


class ActionwordLibrary:
    def getShopToolsLibrary(self):
        return ShopToolsLibrary(self)
