using OneOf;
using PlanKit.Cli.Output;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>Output formats on the command line.</summary>
internal static class Formats
{
    private static readonly LocalizableText NoFormat = new(
        "没有输出格式“{0}”。可用：text、json。",
        "There is no output format “{0}”. Known: text, json.");

    /// <summary>Reads a format; text where none was given.</summary>
    public static OneOf<OutputFormat, Failure> Read(string? text) => text switch
    {
        null or "text" => OutputFormat.Text,
        "json" => OutputFormat.Json,
        _ => new Failure(NoFormat.Format(text)),
    };
}
