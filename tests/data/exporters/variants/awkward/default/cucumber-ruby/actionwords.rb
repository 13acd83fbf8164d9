# encoding: UTF-8

module Actionwords
  def class_

  end

  def only_with_a_star

  end

  def give_a_then_b(a = "don't", b = nil)
    if (a)
      # TODO: Implement action: look
    end
    raise NotImplementedError
  end

  def read(__free_text)

  end

  def open_the_shop

  end
end