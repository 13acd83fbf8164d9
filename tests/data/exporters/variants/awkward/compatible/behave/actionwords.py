# encoding: UTF-8

from steps.actionword_library import ActionwordLibrary


class Actionwords(ActionwordLibrary):
    def __init__(self):
        pass

    def class(self):
        pass

    def only_with_a_star(self):
        pass

    def give_a_then_b(self, a = "don't", b):
        if (a):
            # TODO: Implement action: look
        raise NotImplementedError

    def read(self, free_text):
        pass
