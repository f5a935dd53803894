using OneOf;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Finds the plan file that a command is about.</summary>
internal static class PlanFileLocator
{
    /// <summary>The ending of plan files.</summary>
    public const string Extension = ".plankit";

    private static readonly LocalizableText None = new(
        "文件夹 {0} 里没有计划文件（*.plankit）。先用 plankit new 文档 建立一个，或用 --file 指明。",
        "There is no plan file (*.plankit) in {0}. Make one with plankit new DOCUMENT, or name it with --file.");

    private static readonly LocalizableText Several = new(
        "文件夹 {0} 里有 {1} 个计划文件：{2}。用 --file 指明是哪一个。",
        "There are {1} plan files in {0}: {2}. Say which one with --file.");

    /// <summary>What <c>--file</c> names, else the only plan file in the folder.</summary>
    public static OneOf<string, Failure> Find(CommandSession session, string? file)
    {
        if (file is not null)
        {
            return session.Resolve(file);
        }

        string folder = session.Environment.WorkingDirectory;
        string[] found = [.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)];
        return found switch
        {
            [var only] => only,
            [] => new Failure(None.Format(folder)),
            _ => new Failure(Several.Format(folder, found.Length, string.Join(", ", found.Select(Path.GetFileName)))),
        };
    }
}
