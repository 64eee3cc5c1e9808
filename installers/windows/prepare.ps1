# Shared by installers\run.ps1 and installers\test.ps1: dot-source it, then call Initialize-Kiosk.
# This file needs its byte order mark: Windows PowerShell 5.1 takes UTF-8 without one for an ANSI code page.

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
[Console]::OutputEncoding = [Text.Encoding]::UTF8

$Unavailable = 69
$Top = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
$Venv = if ($env:BLUEZONE_KIOSK_VENV) { $env:BLUEZONE_KIOSK_VENV } else { Join-Path $Top '.venv' }
$VenvPython = Join-Path $Venv 'Scripts\python.exe'
$Preparing = Join-Path $Venv '.preparing'

function Show-Message([string] $Vietnamese, [string] $English) {
    Write-Host $Vietnamese
    Write-Host $English
}

function Stop-Kiosk([string] $Vietnamese, [string] $English) {
    Show-Message $Vietnamese $English
    exit $Unavailable
}

function Test-Python([string] $Python) {
    if (-not (Test-Path -LiteralPath $Python)) { return $false }
    & $Python -c 'import sys; sys.exit(sys.version_info < (3, 11))'
    return $LASTEXITCODE -eq 0
}

# Path of a Python 3.11 or newer, or nothing. The Store's stand-in python.exe ends with an error and is passed over.
function Find-Python {
    $question = 'import sys; print(sys.executable if sys.version_info >= (3, 11) else str())'
    $found = $null
    if (Get-Command py -ErrorAction SilentlyContinue) { $found = & py -3 -c $question }
    if (-not $found -and (Get-Command python -ErrorAction SilentlyContinue)) { $found = & python -c $question }
    return $found
}

function Install-Python([bool] $Yes) {
    $offer = 'winget install --id Python.Python.3.12 --exact'
    Show-Message 'Máy này chưa có Python 3.11 trở lên.' 'There is no Python 3.11 or newer here.'
    $winget = Get-Command winget -ErrorAction SilentlyContinue
    if ($winget -and -not $Yes) { $Yes = (Read-Host "Cài ngay bằng winget? / Install it with winget now? [y/N]") -match '^[yYcC]' }
    if (-not $winget -or -not $Yes) { Stop-Kiosk "Mời cài đặt rồi chạy lại: $offer" "Install it, then run this again: $offer" }
    & winget install --id Python.Python.3.12 --exact --accept-source-agreements --accept-package-agreements
    Stop-Kiosk 'Mời mở cửa sổ PowerShell mới rồi chạy lại lệnh này.' 'Open a new PowerShell window, then run this again.'
}

function Get-Stamp {
    $files = 'requirements.txt', 'requirements-test.txt' | ForEach-Object { Join-Path $Top "installers\$_" }
    $hashes = $files | ForEach-Object { (Get-FileHash -LiteralPath $_ -Algorithm SHA256).Hash }
    $version = & $VenvPython -I -c 'import sys; print(sys.implementation.cache_tag)'
    return (@($hashes) + $version) -join ' '
}

function Test-Stamp([string] $Kind) {
    if ((Test-Path -LiteralPath $Preparing) -or -not (Test-Python $VenvPython)) { return $false }
    $stamp = Get-Stamp
    foreach ($name in 'test', $Kind) {
        $file = Join-Path $Venv ".ready-$name"
        if ((Test-Path -LiteralPath $file) -and (Get-Content -LiteralPath $file -TotalCount 1) -eq $stamp) { return $true }
    }
    return $false
}

# Make the environment anew where it is missing, unusable or half made.
function New-Environment([bool] $Yes) {
    if (-not (Test-Path -LiteralPath $Preparing) -and (Test-Python $VenvPython)) { return }
    if ((Test-Path -LiteralPath $Venv) -and -not (Test-Path -LiteralPath (Join-Path $Venv 'pyvenv.cfg')) -and
        -not (Test-Path -LiteralPath $Preparing) -and (Get-ChildItem -LiteralPath $Venv -Force)) {
        Stop-Kiosk "Thư mục $Venv có sẵn nội dung khác, không ghi đè." "The folder $Venv holds something else; it is not overwritten."
    }
    $python = Find-Python
    if (-not $python) { Install-Python $Yes }
    Show-Message "Đang tạo môi trường Python trong $Venv" "Making the Python environment in $Venv"
    & $python -m venv --clear $Venv
    if ($LASTEXITCODE -ne 0) { Stop-Kiosk 'Không tạo được môi trường Python.' 'The Python environment could not be made.' }
}

# Initialize-Kiosk run|test: a second call finds everything in place and installs nothing.
function Initialize-Kiosk([string] $Kind, [bool] $Yes) {
    $env:PYTHONPATH = $Top
    $env:PYTHONSAFEPATH = '1'
    if (Test-Stamp $Kind) { return }
    New-Environment $Yes
    New-Item -ItemType File -Force -Path $Preparing | Out-Null
    $name = if ($Kind -eq 'run') { 'requirements.txt' } else { 'requirements-test.txt' }
    Show-Message 'Đang tải và cài các gói Python (lần đầu: vài phút)...' 'Fetching and installing Python packages (first time: minutes)...'
    foreach ($attempt in 1, 2) {
        & $VenvPython -I -m pip install --require-hashes --only-binary ':all:' --quiet --no-input `
            --disable-pip-version-check --requirement (Join-Path $Top "installers\$name")
        if ($LASTEXITCODE -eq 0) { break }
        Show-Message "Cài đặt chưa thành công (lần $attempt/2), lý do ở ngay trên." "The installation failed (attempt $attempt of 2), the reason is just above."
    }
    if ($LASTEXITCODE -ne 0) { Stop-Kiosk 'Chưa cài được. Mời chạy lại sau khi khắc phục.' 'Not installed. Run this again once that is put right.' }
    Set-Content -LiteralPath (Join-Path $Venv ".ready-$Kind") -Value (Get-Stamp)
    Remove-Item -LiteralPath $Preparing
}
