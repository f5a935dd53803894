using OneOf;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>The sample plan that comes with the program.</summary>
internal static class BundledSample
{
    /// <summary>Its file's name.</summary>
    public const string FileName = "annual-plan.txt";

    private static readonly LocalizableText Missing = new(
        "程序文件夹里缺少样例 {0}。请重新安装程序。",
        "The sample {0} is missing from the program's folder. Install the program again.");

    /// <summary>Its path.</summary>
    public static OneOf<string, Failure> Find()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "samples", FileName);
        return File.Exists(path) ? path : new Failure(Missing.Format(path));
    }
}
