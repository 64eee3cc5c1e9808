<#
Make this computer a kiosk that starts by itself, or take that back. Run as administrator, in PowerShell 5.1 or later.
  installers\kiosk.ps1 -User NAME     the local user whose register it is; installers\run.ps1 must have been run before
  installers\kiosk.ps1 -User NAME -Remove
The user's shell becomes the kiosk (no desktop, no task bar). Where the edition has it (Enterprise, IoT, Education), the
keyboard filter blocks the keys that lead out. Not yet run on a real Windows machine.
#>
param([Parameter(Mandatory)] [string] $User, [switch] $Remove)

. (Join-Path $PSScriptRoot 'windows\prepare.ps1')

$Keys = 'Ctrl+Alt+Del', 'Alt+F4', 'Alt+Tab', 'Alt+Esc', 'Ctrl+Esc', 'Ctrl+Shift+Esc', 'Win+L', 'Win+R', 'Win+E', 'Win+D', 'Win+M', 'Win+U', 'Windows'
$Shell = "powershell.exe -NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File `"$Top\installers\run.ps1`" run --kiosk"

function Get-UserHive([string] $Name) {
    $sid = (New-Object Security.Principal.NTAccount($Name)).Translate([Security.Principal.SecurityIdentifier]).Value
    if (Test-Path -LiteralPath "Registry::HKEY_USERS\$sid") { return "Registry::HKEY_USERS\$sid" }
    Stop-Kiosk "Mời đăng nhập một lần bằng $Name rồi chạy lại." "Sign in once as $Name, then run this again."
}

function Set-KeyboardFilter([bool] $Blocked) {
    $space = 'root\standardcimv2\embedded'
    foreach ($id in $Keys) {
        try {
            $key = Get-CimInstance -Namespace $space -ClassName WEKF_PredefinedKey -Filter "Id = '$id'" -ErrorAction Stop
            if ($key) { $key.Enabled = $Blocked; Set-CimInstance -InputObject $key -ErrorAction Stop }
        } catch {
            Show-Message 'Bản Windows này không có bộ lọc phím: mời đặt máy nơi khách không chạm được bàn phím.' 'This edition has no keyboard filter: keep the keyboard where visitors cannot reach it.'
            return
        }
    }
}

$winlogon = (Get-UserHive $User) + '\Software\Microsoft\Windows NT\CurrentVersion\Winlogon'
if ($Remove) {
    Remove-ItemProperty -LiteralPath $winlogon -Name Shell -ErrorAction SilentlyContinue
    Set-KeyboardFilter $false
    Show-Message 'Máy trở lại như trước.' 'This computer is as it was before.'
    exit 0
}
New-Item -Path $winlogon -Force | Out-Null
Set-ItemProperty -LiteralPath $winlogon -Name Shell -Value $Shell
Set-KeyboardFilter $true
Show-Message "Lần đăng nhập sau của $User mở thẳng vào quầy." "The next sign-in of $User opens the kiosk."
