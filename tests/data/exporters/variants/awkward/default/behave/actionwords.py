# encoding: UTF-8

from steps.actionword_library import ActionwordLibrary


class Actionwords(ActionwordLibrary):
    def __init__(self):
        pass

    def class_(self):
        pass

    def only_with_a_star(self):
        pass

    def give_a_then_b(self, a = "don't", b = None):
        if (a):
            # TODO: Implement action: look
            pass
        raise NotImplementedError

    def read(self, free_text):
        pass
