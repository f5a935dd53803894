using System.Globalization;
using PlanKit.Cli.Output;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>How large all evidence of a plan file may be together: a setting of the file (docs/format.md, Settings).</summary>
internal static class EvidenceTotalLimit
{
    /// <summary>The setting's name in the plan file and in <c>plankit config</c>.</summary>
    public const string Setting = "evidence.total-limit";

    private const long Megabyte = 1024 * 1024;
    private const long MostMegabytes = 100 * 1024;

    private static readonly LocalizableText NoSize = new(
        "{0} 不能是“{1}”；写成 1MB 到 100GB，如 500MB、4GB。没有改动任何设置。",
        "{0} cannot be “{1}”; write a size from 1MB to 100GB, such as 500MB or 4GB. No setting was changed.");

    private static readonly LocalizableText Exceeded = new(
        "加上这次的材料，{0} 里的佐证材料共 {1}，超过总上限 {2}。请压缩材料，或用 plankit config set {3} 4GB 提高上限；没有登记任何内容。",
        "With these files the evidence in {0} would have {1}, more than the limit of {2} for all. Compress the files, or raise the limit with plankit config set {3} 4GB; nothing was entered.");

    /// <summary>The limit of a plan file, in bytes; where it says none, or nothing that can be read, the usual one.</summary>
    public static long Of(PlanFile file) =>
        file.Settings.TryGetValue(Setting, out string? word) ? TryRead(word) ?? PlanFileOptions.DefaultEvidenceTotalLimit : PlanFileOptions.DefaultEvidenceTotalLimit;

    /// <summary>What is wrong with a value that somebody wants to set; null where nothing is.</summary>
    public static Failure? FaultIn(string value) => TryRead(value) is null ? new Failure(NoSize.Format(Setting, value)) : null;

    /// <summary>What is said where the evidence would have so many bytes; null where they are within the limit.</summary>
    public static Failure? FaultIn(PlanFile file, long total) => total <= Of(file)
        ? null
        : new Failure(Exceeded.Format(file.Path, SizeText.Of(total), SizeText.Of(Of(file)), Setting));

    private static long? TryRead(string text)
    {
        ReadOnlySpan<char> word = text.AsSpan().Trim();
        long unit = word.EndsWith("GB", StringComparison.OrdinalIgnoreCase) ? 1024 : word.EndsWith("MB", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return unit > 0
            && int.TryParse(word[..^2].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= 1
            && number * unit <= MostMegabytes
                ? number * unit * Megabyte
                : null;
    }
}
