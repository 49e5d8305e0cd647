; The installer for Windows: for one user, without an administrator, and able to leave again.
; packaging/build_setup.py builds it, and names to it:
;
;   VERSION                 such as 1.2.3
;   FOLDER                  the frozen program: stet.exe, stet-cli.exe and all that they need
;   LISTS                   what is in that folder, file by file; nothing else is ever removed
;   OUT, BAND, TARGET       the installer to write, the picture of the last page, the kind of stub
;   ICON, SIGN              may be missing: the installer's icon, a command that signs a file
;
; Exit codes: 0 done, 1 cancelled by the user, 2 refused. The reason for a refusal is shown or, when
; silent (/S), written to the error output.

!include "${LISTS}"
Target ${TARGET}
SetCompressor /SOLID lzma
SetCompressorDictSize 32
; Two builds of the same folder are the same bytes; dates of files would tell them apart.
SetDateSave off
Name "Stet"
OutFile "${OUT}"
RequestExecutionLevel user
; Without this line Windows names an older version of itself than it is.
ManifestSupportedOS Win10
ManifestDPIAware true
; A file that cannot be written ends the installation, also where there is nobody to ask.
AllowSkipFiles off
BrandingText "Stet ${VERSION}"

!define UNINSTALLER "uninstall-stet.exe"
!define WINDOWS "Software\Microsoft\Windows\CurrentVersion"
!define CLASSES "Software\Classes"
!define UNINSTALL_KEY "${WINDOWS}\Uninstall\Stet"
!define PROGRAM_KEY "${CLASSES}\Applications\stet.exe"
!define ENDING_KEY "${CLASSES}\.stet"
!define KIND "Stet.Case"
!define KIND_KEY "${CLASSES}\${KIND}"
; Where Windows keeps which program the user chose for the ending.
!define CHOICE_KEY "${WINDOWS}\Explorer\FileExts\.stet"

InstallDir "$LOCALAPPDATA\Programs\Stet"
; An upgrade goes to where the older build is, unless /D= says otherwise.
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"

VIProductVersion "${VERSION_QUAD}"
VIAddVersionKey "ProductName" "Stet"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Stet ${VERSION} set-up"
VIAddVersionKey "LegalCopyright" "Apache License 2.0"

!ifdef SIGN
  !finalize `${SIGN} "%1"` = 0
  !uninstfinalize `${SIGN} "%1"` = 0
!endif

!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "MUI2.nsh"

Var why ; the sentence for which nothing is done, or nothing
Var older ; the folder of the build that is installed, or nothing

; --- Pages: where it goes, how it goes, done ---

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_PAGE_HEADER_TEXT "Install Stet ${VERSION}"
!define MUI_PAGE_HEADER_SUBTEXT "For you alone, on this computer."
!define MUI_DIRECTORYPAGE_TEXT_TOP "Stet needs no administrator, and it opens no connection. It \
will be in the Start menu, and cases, which end in .stet, will open with it.$\r$\n$\r$\nAn older \
Stet is replaced. Your cases and settings stay as they are."
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "Folder"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE leave_directory
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BAND}"
!define MUI_FINISHPAGE_TITLE "Stet is installed"
!define MUI_FINISHPAGE_TEXT "It is in the Start menu. To remove it, go to Settings, Apps."
!define MUI_FINISHPAGE_RUN "$INSTDIR\stet.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Stet now"
!insertmacro MUI_PAGE_FINISH

!define MUI_PAGE_HEADER_TEXT "Remove Stet"
!define MUI_PAGE_HEADER_SUBTEXT "Your cases stay where they are."
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_COMPONENTSPAGE_TEXT_TOP "No case is touched, wherever it is kept. The settings name \
the cases you had open last; untick them only if you mean to install Stet again."
!define MUI_COMPONENTSPAGE_TEXT_COMPLIST "Remove:"
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
; In a solid archive, what is needed first has to come first.
ReserveFile /plugin System.dll
ReserveFile /plugin nsDialogs.dll

; --- Refusals ---

!macro SEE_WHETHER_IT_RUNS PROGRAM
  ${If} ${FileExists} "$0\${PROGRAM}"
    ; The file of a program that runs cannot be opened for writing; nothing is written.
    ClearErrors
    FileOpen $1 "$0\${PROGRAM}" a
    ${If} ${Errors}
      StrCpy $why "Stet is open, or another program holds its files: close it, then try again."
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
!macroend

!macro SHARED UN
  ; Say the sentence in $why and stop, if there is one.
  Function ${UN}refuse
    ${If} $why == ""
      Return
    ${EndIf}
    ${If} ${Silent}
      System::Call 'kernel32::AttachConsole(i -1)'
      System::Call 'kernel32::GetStdHandle(i -12) p.r0'
      FileWrite $0 "$why$\r$\n"
    ${Else}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$why"
    ${EndIf}
    SetErrorLevel 2
    Quit
  FunctionEnd

  ; Put a sentence into $why if the Stet in the folder $0 runs.
  Function ${UN}see_whether_it_runs
    !insertmacro SEE_WHETHER_IT_RUNS "stet.exe"
    !insertmacro SEE_WHETHER_IT_RUNS "stet-cli.exe"
  FunctionEnd
!macroend
!insertmacro SHARED ""
!insertmacro SHARED "un."

!macro SEE_NAME_TAKEN NAME
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    StrCpy $why "In “$INSTDIR” are files of something else that Stet would replace: choose an \
empty folder."
  ${EndIf}
!macroend

; Put into $why what forbids to install in $INSTDIR, or nothing.
Function see_what_forbids
  StrCpy $why ""
  StrCpy $0 $INSTDIR
  Call see_whether_it_runs
  ; Another program may have files of the same names: every frozen one has a folder _internal.
  ${If} $INSTDIR != $older
  ${AndIfNot} ${FileExists} "$INSTDIR\stet.exe"
    !insertmacro SEE_NAMES_TAKEN
  ${EndIf}
  ${If} $older != ""
    StrCpy $0 $older
    Call see_whether_it_runs
  ${EndIf}
FunctionEnd

Function leave_directory
  Call see_what_forbids
  ${If} $why != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$why"
    Abort ; back to the page
  ${EndIf}
FunctionEnd

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    StrCpy $why "Stet needs Windows 10 or newer, 64-bit; nothing was installed."
  ${EndIf}
  ReadRegStr $older HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $older != ""
    StrCpy $0 $older
    Call see_whether_it_runs
  ${EndIf}
  Call refuse
FunctionEnd

; --- Install ---

; The folder of a Stet and, if nobody chose it, the one above, which Windows may not have had.
!macro REMOVE_IF_EMPTY FOLDER
  RMDir "${FOLDER}"
  ${If} "${FOLDER}" == "$LOCALAPPDATA\Programs\Stet"
    RMDir "$LOCALAPPDATA\Programs"
  ${EndIf}
!macroend

Section "Stet"
  Call see_what_forbids
  Call refuse
  ; Whether the folder may be written to is tried before the older build is removed.
  CreateDirectory "$INSTDIR"
  ClearErrors
  FileOpen $0 "$INSTDIR\stet-may-write" w
  ${If} ${Errors}
    RMDir "$INSTDIR"
    StrCpy $why "Nothing can be written to “$INSTDIR”: choose a folder of your own."
    Call refuse
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\stet-may-write"

  ; Only the older build knows all of its files.
  ${If} $older != ""
  ${AndIf} ${FileExists} "$older\${UNINSTALLER}"
    ExecWait '"$older\${UNINSTALLER}" /S /UPGRADE _?=$older' $0
    ${If} $0 != 0
      StrCpy $why "The older Stet in “$older” cannot be removed: remove it in Settings, Apps."
      Call refuse
    ${EndIf}
    Delete "$older\${UNINSTALLER}"
    !insertmacro REMOVE_IF_EMPTY $older
  ${EndIf}

  ; The way out comes first, so that what was stopped half-way can be removed.
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Stet"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\stet.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Stet project"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KIB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  !insertmacro PUT_FILES
  SetOutPath "$INSTDIR"

  WriteRegStr HKCU "${KIND_KEY}" "" "Case of Stet"
  !ifdef CASE_ICON
    WriteRegStr HKCU "${KIND_KEY}\DefaultIcon" "" "$INSTDIR\${CASE_ICON}"
  !else
    WriteRegStr HKCU "${KIND_KEY}\DefaultIcon" "" "$INSTDIR\stet.exe,0"
  !endif
  WriteRegStr HKCU "${KIND_KEY}\shell\open\command" "" '"$INSTDIR\stet.exe" "%1"'
  WriteRegStr HKCU "${PROGRAM_KEY}" "FriendlyAppName" "Stet"
  WriteRegStr HKCU "${PROGRAM_KEY}\SupportedTypes" ".stet" ""
  WriteRegStr HKCU "${PROGRAM_KEY}\shell\open\command" "" '"$INSTDIR\stet.exe" "%1"'
  WriteRegStr HKCU "${WINDOWS}\App Paths\stet.exe" "" "$INSTDIR\stet.exe"
  WriteRegStr HKCU "${ENDING_KEY}\OpenWithProgids" "${KIND}" ""
  ; Whoever has given the ending to another program keeps it there; Stet is offered beside it.
  ReadRegStr $0 HKCU "${ENDING_KEY}" ""
  ${If} $0 == ""
    WriteRegStr HKCU "${ENDING_KEY}" "" "${KIND}"
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\Stet.lnk" "$INSTDIR\stet.exe"
  ${RefreshShellIcons}
SectionEnd

!include "remove.nsh"
