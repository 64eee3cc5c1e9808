<#
Make this computer a kiosk that starts by itself, or take that back. Run as administrator, in PowerShell 5.1 or later.
  installers\kiosk.ps1 -User NAME     the local user whose register it is; installers\run.ps1 must have been run before
  installers\kiosk.ps1 -User NAME -Remove
The user's shell becomes the kiosk (no desktop, no task bar). Where the edition has it (Enterprise, IoT, Education), the
keyboard filter blocks the keys that lead out. Not yet run on a real Windows machine.
#>
#Requires -Version 5.1
#Requires -RunAsAdministrator
param([Parameter(Mandatory)] [string] $User, [switch] $Remove)

. (Join-Path $PSScriptRoot 'windows\prepare.ps1')

# Names as the keyboard filter has them: one that it does not know is passed over without a word.
$Predefined = 'Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Ctrl+Esc', 'Alt+F4', 'Alt+Tab', 'Alt+Space', 'Windows', 'Win+L',
    'Win+R', 'Win+E', 'Win+D', 'Win+M', 'Win+U', 'Win+I', 'Win+Tab', 'LShift+LAlt+NumLock', 'LShift+LAlt+PrintScrn'
$Custom = 'Alt+Esc', 'Win+X', 'Win+S', 'Win+A'
$Shell = "powershell.exe -NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File `"$Top\installers\run.ps1`" run --kiosk"

function Get-UserHive([string] $Name) {
    $sid = (New-Object Security.Principal.NTAccount($Name)).Translate([Security.Principal.SecurityIdentifier]).Value
    if (Test-Path -LiteralPath "Registry::HKEY_USERS\$sid") { return "Registry::HKEY_USERS\$sid" }
    Stop-Kiosk "Mời đăng nhập một lần bằng $Name rồi chạy lại." "Sign in once as $Name, then run this again."
}

function Set-KeyboardFilter([bool] $Blocked) {
    $space = @{ Namespace = 'root\standardcimv2\embedded'; ErrorAction = 'Stop' }
    try {
        $known = @(Get-CimInstance @space -ClassName WEKF_PredefinedKey)
        foreach ($key in $known | Where-Object { $_.Id -in $Predefined }) {
            $key.Enabled = $Blocked
            Set-CimInstance -InputObject $key -ErrorAction Stop
        }
        $own = @(Get-CimInstance @space -ClassName WEKF_CustomKey | ForEach-Object { $_.Id })
        foreach ($id in $Custom | Where-Object { ($_ -in $own) -ne $Blocked }) {
            $method = if ($Blocked) { 'Add' } else { 'Remove' }
            Invoke-CimMethod @space -ClassName WEKF_CustomKey -MethodName $method -Arguments @{ CustomKey = $id } | Out-Null
        }
    } catch {
        Show-Message 'Bộ lọc phím của Windows chưa bật hoặc bản này không có: mời bật "Keyboard Filter" rồi chạy lại, hoặc đặt máy nơi khách không chạm được bàn phím.' `
            'The keyboard filter of Windows is off, or this edition has none: turn on "Keyboard Filter" and run this again, or keep the keyboard where visitors cannot reach it.'
        return
    }
    $ids = @($known | ForEach-Object { $_.Id })
    $missing = @($Predefined | Where-Object { $_ -notin $ids })
    if ($missing) { Show-Message "Bộ lọc phím không biết: $missing" "The keyboard filter does not know: $missing" }
}

$winlogon = (Get-UserHive $User) + '\Software\Microsoft\Windows NT\CurrentVersion\Winlogon'
if ($Remove) {
    Remove-ItemProperty -LiteralPath $winlogon -Name Shell -ErrorAction SilentlyContinue
    Set-KeyboardFilter $false
    Show-Message 'Máy trở lại như trước.' 'This computer is as it was before.'
    exit 0
}
# With -Force a key that is there would be made anew, without its other values.
if (-not (Test-Path -LiteralPath $winlogon)) { New-Item -Path $winlogon | Out-Null }
Set-ItemProperty -LiteralPath $winlogon -Name Shell -Value $Shell
Set-KeyboardFilter $true
Show-Message "Lần đăng nhập sau của $User mở thẳng vào quầy." "The next sign-in of $User opens the kiosk."
