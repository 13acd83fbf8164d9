# The project's own target functions: one library per folder, one binary per test topic, and the layer check.

add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_NO_URL_CAST_FROM_STRING)
add_compile_options(-Wall -Wextra -Wshadow -Wno-missing-field-initializers)
if(STEPWRIGHT_WERROR)
  add_compile_options(-Werror)
endif()
if(STEPWRIGHT_ASSERTIONS)
  add_compile_definitions(QT_FORCE_ASSERTS)
endif()
if(STEPWRIGHT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
endif()
add_compile_definitions(STEPWRIGHT_VERSION="${PROJECT_VERSION}")

# What nearly every source includes, read once for all targets of a kind. A source still includes what it uses: packages, fuzz
# targets and clang-tidy build without this.
set(STEPWRIGHT_HEADERS_CORE <algorithm> <array> <functional> <map> <memory> <optional> <ranges> <span> <string> <utility> <variant> <vector>
    <QByteArray> <QCoreApplication> <QCryptographicHash> <QDateTime> <QDir> <QFile> <QFileInfo> <QFuture> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QLocale> <QObject> <QPointer> <QPromise> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QVarLengthArray>)
set(STEPWRIGHT_HEADERS_WIDGETS ${STEPWRIGHT_HEADERS_CORE}
    <QAbstractTableModel> <QAction> <QApplication> <QComboBox> <QDialog> <QDockWidget> <QHBoxLayout> <QKeyEvent> <QLabel> <QLineEdit> <QMenu> <QPainter>
    <QPlainTextEdit> <QPushButton> <QScrollBar> <QTextBlock> <QTextCursor> <QToolButton> <QTreeView> <QVBoxLayout>)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-fpch-preprocess) # ccache reads from its output which precompiled header was used
endif()

# stepwright_precompiled(<target> [<header>…]): takes the precompiled headers of the target's kind (drawing or not, and the further
# headers); the first target of a kind makes them.
function(stepwright_precompiled target)
  get_target_property(links ${target} LINK_LIBRARIES)
  get_property(drawing GLOBAL PROPERTY STEPWRIGHT_DRAWING_TARGETS)
  set(headers CORE)
  foreach(link ${links})
    if(link STREQUAL "Qt6::Widgets" OR link IN_LIST drawing)
      set(headers WIDGETS)
    endif()
  endforeach()
  if(headers STREQUAL "WIDGETS")
    set_property(GLOBAL APPEND PROPERTY STEPWRIGHT_DRAWING_TARGETS ${target})
  endif()
  set(kind ${headers}${ARGN})
  get_property(owner GLOBAL PROPERTY STEPWRIGHT_PRECOMPILED_${kind})
  if(owner)
    target_precompile_headers(${target} REUSE_FROM ${owner})
  else()
    set_property(GLOBAL PROPERTY STEPWRIGHT_PRECOMPILED_${kind} ${target})
    target_precompile_headers(${target} PRIVATE ${STEPWRIGHT_HEADERS_${headers}} ${ARGN})
  endif()
endfunction()

# stepwright_library(<layer>/<folder> [MOC] LINKS <target>…)
# Makes the static library <layer>_<folder> of all sources in the calling folder. MOC: there is a QObject or a form. Every #include starts at the layer's own
# folder names: "model/gherkin/parser.h".
function(stepwright_library path)
  cmake_parse_arguments(arg "MOC" "" "LINKS" ${ARGN})
  string(REPLACE "/" "_" target ${path})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h *.ui)
  qt_add_library(${target} STATIC ${sources})
  set_target_properties(${target} PROPERTIES AUTOMOC ${arg_MOC} AUTOUIC ${arg_MOC})
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(${target} PUBLIC ${arg_LINKS})
  set_property(GLOBAL APPEND PROPERTY STEPWRIGHT_LIBRARIES ${target})
  stepwright_precompiled(${target})
endfunction()

# stepwright_tests(LABEL <unit|gui> LINKS <target>…)
# Makes one test binary of every *_test.cpp in the calling folder; a test is named <folder>/<file>.
function(stepwright_tests)
  cmake_parse_arguments(arg "" "LABEL" "LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *_test.cpp)
  file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
  foreach(source ${sources})
    get_filename_component(name ${source} NAME_WE)
    string(REPLACE "/" "_" prefix ${folder})
    set(target ${prefix}_${name})
    qt_generate_moc(${source} ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc TARGET ${target})
    qt_add_executable(${target} ${source} ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${target} PRIVATE ${arg_LINKS} tests_support Qt6::Test)
    stepwright_precompiled(${target} <QTest>)
    add_test(NAME ${folder}/${name} COMMAND ${target})
    set_tests_properties(${folder}/${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 600 SKIP_REGULAR_EXPRESSION "SKIPPED WHOLE TEST"
                         ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  endforeach()
endfunction()

# Which layer may link which. Arrows never run back (CONTRIBUTING.md, "Layers").
set(STEPWRIGHT_LAYER_model "model")
set(STEPWRIGHT_LAYER_editor "model;editor")
set(STEPWRIGHT_LAYER_app "model;editor;app")
set(STEPWRIGHT_LAYER_platform "model;platform")
set(STEPWRIGHT_DRAWING_LIBRARIES "Qt6::Gui;Qt6::Widgets;Qt6::PrintSupport;Qt6::Svg;KF6::SyntaxHighlighting")

# Walks each library's link libraries and stops the configuration where a layer links what it may not.
function(stepwright_check_layers)
  get_property(libraries GLOBAL PROPERTY STEPWRIGHT_LIBRARIES)
  foreach(library ${libraries})
    string(REGEX MATCH "^[a-z]+" layer ${library})
    get_target_property(links ${library} LINK_LIBRARIES)
    foreach(link ${links})
      if(layer MATCHES "^(model|platform)$" AND link IN_LIST STEPWRIGHT_DRAWING_LIBRARIES)
        message(FATAL_ERROR "${library} links ${link}: ${layer}/ may not draw")
      endif()
      if(link IN_LIST libraries)
        string(REGEX MATCH "^[a-z]+" other ${link})
        if(NOT other IN_LIST STEPWRIGHT_LAYER_${layer})
          message(FATAL_ERROR "${library} links ${link}: ${layer}/ may not use ${other}/")
        endif()
      endif()
    endforeach()
  endforeach()
endfunction()
