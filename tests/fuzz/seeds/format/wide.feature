# language: zh-CN
功能: 表格
  场景: 一
    假如有:
      | 列   | é | 👩‍👩‍👧 |
      |a||x\||


    # ende