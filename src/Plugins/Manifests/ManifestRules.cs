using System.Globalization;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>What the fields of a manifest may hold. Plain loops: no regular expression has to start up for a few short texts.</summary>
internal static class ManifestRules
{
    /// <summary>The prefix of PlanKit's own rules.</summary>
    internal const string ReservedPrefix = "PK";

    private const int DigitsOfRule = 4;
    private const int LongestName = 64;
    private const int LongestFileName = 128;

    internal static TextRule Id { get; } = new(IsId, new(
        "小写字母、数字和连字符，以字母开头，最多 64 个字符，且不是 con、com1 等 Windows 设备的名称",
        "lower-case letters, digits and hyphens, beginning with a letter, at most 64 characters, and not the name of a Windows device such as con or com1"));

    internal static TextRule Version { get; } = new(IsVersion, new(
        "版本号，如 1.0.0 或 1.1.0-beta",
        "a version such as 1.0.0 or 1.1.0-beta"));

    internal static TextRule ApiVersion { get; } = new(
        static text => text.Split('.') is [var major, var minor] && IsNumber(major) && IsNumber(minor),
        new("“主版本.次版本”，如 1.0", "\"major.minor\", such as 1.0"));

    internal static TextRule RulePrefix { get; } = new(
        static text => IsPrefix(text) && text != ReservedPrefix,
        new("2 到 4 个大写字母，且不是 PK（保留给 PlanKit 自己）", "2 to 4 capital letters, and not PK, which is PlanKit's own"));

    internal static TextRule RuleId { get; } = new(
        static text => text.Length > DigitsOfRule && IsPrefix(PrefixOf(text)) && text[^DigitsOfRule..].All(char.IsAsciiDigit),
        new("规则编号：2 到 4 个大写字母加 4 位数字，如 GX1001", "a rule id: 2 to 4 capital letters and 4 digits, such as GX1001"));

    internal static TextRule FileExtension { get; } = new(
        static text => text is ['.', .. { Length: > 0 and <= 16 } rest] && rest.All(IsLowerOrDigit),
        new("带点的扩展名，如 .xlsx", "a file extension with its dot, such as .xlsx"));

    internal static TextRule AssemblyFile { get; } = new(
        static text => IsFileName(text) && text.EndsWith(".dll", StringComparison.Ordinal),
        new("插件文件夹中一个 .dll 文件的名称，不带路径", "the name of a .dll file in the plugin's folder, without a path"));

    internal static TextRule YamlFile { get; } = new(
        static text => IsFileName(text) && text.EndsWith(".yaml", StringComparison.Ordinal),
        new("插件文件夹中一个 .yaml 文件的名称，不带路径", "the name of a .yaml file in the plugin's folder, without a path"));

    internal static TextRule Service { get; } = new(
        static text => SharedContract.FindService(text) is not null,
        new(
            "PlanKit.Core 的公开接口的全名，如 PlanKit.Extensibility.IWorkbookWriter",
            "the full name of a public interface of PlanKit.Core, such as PlanKit.Extensibility.IWorkbookWriter"));

    /// <summary>The ids that the rules of a plugin may have.</summary>
    /// <param name="prefix">The plugin's letters.</param>
    internal static TextRule RuleIdOf(string prefix) => new(
        text => RuleId.Allows(text) && PrefixOf(text) == prefix,
        new LocalizableText(
            "本插件的规则编号：{0} 加 4 位数字，如 {0}1001",
            "a rule id of this plugin: {0} and 4 digits, such as {0}1001").Format(prefix));

    /// <summary>The letters of a rule id.</summary>
    internal static string PrefixOf(string ruleId) => ruleId[..^DigitsOfRule];

    private static bool IsPrefix(string text) => text.Length is >= 2 and <= 4 && text.All(char.IsAsciiLetterUpper);

    private static bool IsLowerOrDigit(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);

    private static bool IsNumber(string text) =>
        text.Length is > 0 and <= 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsId(string text) =>
        text.Length is > 0 and <= LongestName
        && char.IsAsciiLetterLower(text[0])
        && text.All(static character => IsLowerOrDigit(character) || character == '-')
        && PortableName.IsPortable(text); // It becomes the name of a folder.

    private static bool IsVersion(string text)
    {
        int hyphen = text.IndexOf('-', StringComparison.Ordinal);
        string numbers = hyphen < 0 ? text : text[..hyphen];
        string label = hyphen < 0 ? "none" : text[(hyphen + 1)..];
        return numbers.Split('.') is [var major, var minor, var patch]
            && IsNumber(major) && IsNumber(minor) && IsNumber(patch)
            && label.Length is > 0 and <= LongestName
            && label.All(static character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-');
    }

    private static bool IsFileName(string text) =>
        text.Length is > 0 and <= LongestFileName
        && text[0] != '.'
        && HiddenCharacters.FirstIn(text) is null
        && text.All(static character => !"/\\:*?\"<>|".Contains(character, StringComparison.Ordinal));
}
