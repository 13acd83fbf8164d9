<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Exporters</name>
    <message numerus="yes">
        <source>%n scenario(s) in no folder were left out.</source>
        <translation>
            <numerusform>%n scenario in no folder was left out.</numerusform>
            <numerusform>%n scenarios in no folder were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>Import %n features</source>
        <translation>
            <numerusform>Import %n feature</numerusform>
            <numerusform>Import %n features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n are found: add a word.</source>
        <translation>
            <numerusform>More than %n is found: add a word.</numerusform>
            <numerusform>More than %n are found: add a word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) without a folder</source>
        <translation>
            <numerusform>%n scenario without a folder</numerusform>
            <numerusform>%n scenarios without a folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlatformImport</name>
    <message numerus="yes">
        <source>Import %n scenario(s)</source>
        <translation>
            <numerusform>Import %n scenario</numerusform>
            <numerusform>Import %n scenarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refactoring</name>
    <message numerus="yes">
        <source>Move %n scenarios</source>
        <translation>
            <numerusform>Move %n scenario</numerusform>
            <numerusform>Move %n scenarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n from the platform</source>
        <translation>
            <numerusform>%n from the platform</numerusform>
            <numerusform>%n from the platform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to the platform</source>
        <translation>
            <numerusform>%n to the platform</numerusform>
            <numerusform>%n to the platform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n held back</numerusform>
            <numerusform>%n held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders and action words have tags that stay here: the platform takes none from outside.</source>
        <translation>
            <numerusform>%n folder or action word has tags that stay here: the platform takes none from outside.</numerusform>
            <numerusform>%n folders and action words have tags that stay here: the platform takes none from outside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::Announcements</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1: %n file(s) written.</source>
        <translation>
            <numerusform>Exported to %1: %n file written.</numerusform>
            <numerusform>Exported to %1: %n files written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had not changed.</source>
        <translation>
            <numerusform>%n had not changed.</numerusform>
            <numerusform>%n had not changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own left as they are.</source>
        <translation>
            <numerusform>%n of your own left as it is.</numerusform>
            <numerusform>%n of your own left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) had unsaved text when the program ended.</source>
        <translation>
            <numerusform>%n feature had unsaved text when the program ended.</numerusform>
            <numerusform>%n features had unsaved text when the program ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n deleted.</numerusform>
            <numerusform>%n deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::Application</name>
    <message numerus="yes">
        <source>Indexing: %n feature(s) left</source>
        <translation>
            <numerusform>Indexing: %n feature left</numerusform>
            <numerusform>Indexing: %n features left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::CompatibilityCommands</name>
    <message numerus="yes">
        <source>Does not read %n place(s)</source>
        <translation>
            <numerusform>Does not read %n place</numerusform>
            <numerusform>Does not read %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ConflictThingsModel</name>
    <message numerus="yes">
        <source>%n left</source>
        <comment>conflicts</comment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ConflictView</name>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n conflict to decide</numerusform>
            <numerusform>%n conflicts to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n thing(s).</source>
        <translation>
            <numerusform>in %n thing.</numerusform>
            <numerusform>in %n things.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) were merged by rule: please look at them.</source>
        <translation>
            <numerusform>%n place was merged by rule: please look at it.</numerusform>
            <numerusform>%n places were merged by rule: please look at them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::DefinitionsDock</name>
    <message numerus="yes">
        <source>%n definition(s)</source>
        <translation>
            <numerusform>%n definition</numerusform>
            <numerusform>%n definitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused</source>
        <translation>
            <numerusform>%n unused</numerusform>
            <numerusform>%n unused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::DefinitionsModel</name>
    <message numerus="yes">
        <source>%1, %n use(s)</source>
        <translation>
            <numerusform>%1, %n use</numerusform>
            <numerusform>%1, %n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::DialogQuestions</name>
    <message numerus="yes">
        <source>%n features have unsaved changes.</source>
        <translation>
            <numerusform>%n feature has unsaved changes.</numerusform>
            <numerusform>%n features have unsaved changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ExportDialog</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n to delete</numerusform>
            <numerusform>%n to delete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own that stay</source>
        <translation>
            <numerusform>%n of your own that stays</numerusform>
            <numerusform>%n of your own that stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not exported any more that stay</source>
        <translation>
            <numerusform>%n not exported any more that stays</numerusform>
            <numerusform>%n not exported any more that stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more remark(s) come with the export.</source>
        <translation>
            <numerusform>%n more remark comes with the export.</numerusform>
            <numerusform>%n more remarks come with the export.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ExportFilesPage</name>
    <message numerus="yes">
        <source>The beginning of the file; %n more line(s) are written.</source>
        <translation>
            <numerusform>The beginning of the file; %n more line is written.</numerusform>
            <numerusform>The beginning of the file; %n more lines are written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ExportFilesTree</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ExportWordsPage</name>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <translation>
            <numerusform>%n renamed</numerusform>
            <numerusform>%n renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other parameters</source>
        <translation>
            <numerusform>%n with other parameters</numerusform>
            <numerusform>%n with other parameters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another definition</source>
        <translation>
            <numerusform>%n with another definition</numerusform>
            <numerusform>%n with another definition</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::FoldLabel</name>
    <message numerus="yes">
        <source>… %n line(s)</source>
        <translation>
            <numerusform>… %n line</numerusform>
            <numerusform>… %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ImportDialog</name>
    <message numerus="yes">
        <source>%n new feature(s)</source>
        <translation>
            <numerusform>%n new feature</numerusform>
            <numerusform>%n new features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed feature(s)</source>
        <translation>
            <numerusform>%n changed feature</numerusform>
            <numerusform>%n changed features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) stay as they are.</source>
        <translation>
            <numerusform>%n feature stays as it is.</numerusform>
            <numerusform>%n features stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) to remove: gone from what is imported</source>
        <translation>
            <numerusform>%n feature to remove: gone from what is imported</numerusform>
            <numerusform>%n features to remove: gone from what is imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that cannot be read</source>
        <translation>
            <numerusform>%n part that cannot be read</numerusform>
            <numerusform>%n parts that cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::MainWindow</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::PreviewPane</name>
    <message numerus="yes">
        <source>Used %n time(s)</source>
        <translation>
            <numerusform>Used once</numerusform>
            <numerusform>Used %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) with any values</source>
        <translation>
            <numerusform>Once with any values</numerusform>
            <numerusform>%n times with any values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more feature(s)</source>
        <translation>
            <numerusform>… and one more feature</numerusform>
            <numerusform>… and %n more features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ProjectTreeModel</name>
    <message numerus="yes">
        <source>%1: %n problem(s)</source>
        <translation>
            <numerusform>%1: %n problem</numerusform>
            <numerusform>%1: %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::RenameCommands</name>
    <message numerus="yes">
        <source>There is such a step already, used %n time(s): the two become one.</source>
        <translation>
            <numerusform>There is such a step already, used once: the two become one.</numerusform>
            <numerusform>There is such a step already, used %n times: the two become one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is such a tag already, used %n time(s): the two become one.</source>
        <translation>
            <numerusform>There is such a tag already, used once: the two become one.</numerusform>
            <numerusform>There is such a tag already, used %n times: the two become one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) of the project have it, too.</source>
        <translation>
            <numerusform>%n folder of the project has it, too.</numerusform>
            <numerusform>%n folders of the project have it, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::SearchCommands</name>
    <message numerus="yes">
        <source>Replaced, but for %n feature(s) that changed since the search: search again.</source>
        <translation>
            <numerusform>Replaced, but for %n feature that changed since the search: search again.</numerusform>
            <numerusform>Replaced, but for %n features that changed since the search: search again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renamed in %n place(s).</source>
        <translation>
            <numerusform>Renamed in %n place.</numerusform>
            <numerusform>Renamed in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) changed meanwhile and stayed as they are: rename again.</source>
        <translation>
            <numerusform>%n feature changed meanwhile and stayed as it is: rename again.</numerusform>
            <numerusform>%n features changed meanwhile and stayed as they are: rename again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::SearchDock</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n feature(s)</source>
        <translation>
            <numerusform>in %n feature</numerusform>
            <numerusform>in %n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be renamed and would stay.</source>
        <translation>
            <numerusform>%n of them cannot be renamed and would stay.</numerusform>
            <numerusform>%n of them cannot be renamed and would stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::SearchModel</name>
    <message numerus="yes">
        <source>%1, %n place(s)</source>
        <translation>
            <numerusform>%1, %n place</numerusform>
            <numerusform>%1, %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::StepHelp</name>
    <message numerus="yes">
        <source>Used %n time(s): %1</source>
        <translation>
            <numerusform>Used %n time: %1</numerusform>
            <numerusform>Used %n times: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::SyncStatus</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed here</source>
        <translation>
            <numerusform>%n changed here</numerusform>
            <numerusform>%n changed here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed there</source>
        <translation>
            <numerusform>%n changed there</numerusform>
            <numerusform>%n changed there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::TableGrid</name>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::cli::ActionWordReport</name>
    <message numerus="yes">
        <source>%n action word(s) deleted</source>
        <translation>
            <numerusform>%n action word deleted</numerusform>
            <numerusform>%n action words deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action word(s) created</source>
        <translation>
            <numerusform>%n action word created</numerusform>
            <numerusform>%n action words created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action word(s) renamed</source>
        <translation>
            <numerusform>%n action word renamed</numerusform>
            <numerusform>%n action words renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action word(s) with other parameters</source>
        <translation>
            <numerusform>%n action word with other parameters</numerusform>
            <numerusform>%n action words with other parameters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action word(s) with another definition</source>
        <translation>
            <numerusform>%n action word with another definition</numerusform>
            <numerusform>%n action words with another definition</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::linting::Fix</name>
    <message numerus="yes">
        <source>Fix all %n of this kind in the feature</source>
        <translation>
            <numerusform>Fix the %n of this kind in the feature</numerusform>
            <numerusform>Fix all %n of this kind in the feature</numerusform>
        </translation>
    </message>
</context>
</TS>
