; The uninstaller, included by stet.nsi. It removes what the lists name, what the installer wrote to
; the registry as far as that is still Stet's, and what Stet itself remembers. It never removes a
; folder that something is left in: the folder may have been one of the user's own.

!macro FORGET_KIND KEY
  DeleteRegValue HKCU "${KEY}\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "${KEY}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${KEY}"
!macroend

; Windows may not have had the key above it either.
!macro FORGET_KEY ABOVE NAME
  DeleteRegKey HKCU "${ABOVE}\${NAME}"
  DeleteRegKey /ifempty HKCU "${ABOVE}"
!macroend

Section "un.Stet itself"
  SectionIn RO
  StrCpy $0 $INSTDIR
  Call un.see_whether_it_runs
  Call un.refuse
  ClearErrors
  !insertmacro REMOVE_FILES
  ${If} ${Errors}
    StrCpy $why "Another program holds some files of Stet: close it, then try again."
  ${EndIf}
  Call un.refuse
  !insertmacro REMOVE_FOLDERS

  ; For a newer build, which writes over the rest, that is all: nothing is to be forgotten.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPGRADE" $1
  ${IfNot} ${Errors}
    SetErrorLevel 0
    Quit
  ${EndIf}

  Delete "$SMPROGRAMS\Stet.lnk"
  DeleteRegKey HKCU "${KIND_KEY}"
  !insertmacro FORGET_KEY "${CLASSES}\Applications" "stet.exe"
  !insertmacro FORGET_KEY "${WINDOWS}\App Paths" "stet.exe"
  ; The ending may belong to another program by now, or be known to one.
  ReadRegStr $0 HKCU "${ENDING_KEY}" ""
  ${If} $0 == "${KIND}"
    DeleteRegValue HKCU "${ENDING_KEY}" ""
  ${EndIf}
  !insertmacro FORGET_KIND "${ENDING_KEY}"
  ReadRegStr $0 HKCU "${CHOICE_KEY}\UserChoice" "ProgId"
  ${If} $0 == "${KIND}"
  ${OrIf} $0 == "Applications\stet.exe"
    DeleteRegKey HKCU "${CHOICE_KEY}\UserChoice"
  ${EndIf}
  !insertmacro FORGET_KIND "${CHOICE_KEY}"
  ${RefreshShellIcons}
  !insertmacro FORGET_KEY "${WINDOWS}\Uninstall" "Stet"
  Delete "$INSTDIR\${UNINSTALLER}"
  SetOutPath "$TEMP" ; nobody can remove the folder that he stands in
  !insertmacro REMOVE_IF_EMPTY $INSTDIR
SectionEnd

; Where these are is said in workbench/folders.py. They are named one by one: somebody may have put
; a case into the same folder.
Section "un.Settings and reports of crashes"
  Delete "$LOCALAPPDATA\stet\settings.json"
  Delete "$LOCALAPPDATA\stet\settings.new"
  Delete "$LOCALAPPDATA\stet\Logs\crash-*.txt"
  RMDir "$LOCALAPPDATA\stet\Logs"
  Delete "$LOCALAPPDATA\stet\open-cases\*.lock"
  RMDir "$LOCALAPPDATA\stet\open-cases"
  RMDir "$LOCALAPPDATA\stet"
  Delete "$TEMP\stet-????????????????????????????????.lock"
SectionEnd

; The uninstaller runs from a copy in the folder for temporary files, and no program can remove the
; file that it runs from: what is left behind tries until the copy has ended, and gives up in time.
Function un.onUninstSuccess
  ${If} $EXEDIR != $INSTDIR
    ExecShell "" "$SYSDIR\cmd.exe" '/d /q /c (for /l %i in (1,1,10000) do \
if exist "$EXEPATH" del /f /q "$EXEPATH") & rd "$EXEDIR"' SW_HIDE
  ${EndIf}
FunctionEnd
