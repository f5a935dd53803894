using System.Runtime.InteropServices;
using PlanKit.Text;

namespace PlanKit.Cli;

/// <summary>Finds out which language the system's user reads.</summary>
internal static partial class SystemLanguage
{
    // The primary language of a Windows language identifier is its lower ten bits; 4 is Chinese
    // (Windows "Language Identifier Constants and Strings").
    private const int PrimaryLanguageMask = 0x3FF;
    private const int PrimaryLanguageChinese = 0x04;

    /// <summary>The locale that POSIX programs obey (LC_ALL over LC_MESSAGES over LANG), else on Windows the user's own.</summary>
    public static Language Detect(Func<string, string?> environmentVariable)
    {
        foreach (string name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (environmentVariable(name) is { Length: > 0 } locale)
            {
                return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
            }
        }

        return OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & PrimaryLanguageMask) == PrimaryLanguageChinese
            ? Language.Chinese
            : Language.English;
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial ushort GetUserDefaultUILanguage();
}
