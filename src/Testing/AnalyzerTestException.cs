using System.Text;

namespace PlanKit.Testing;

/// <summary>An analyzer found something else than a test expects.</summary>
public sealed class AnalyzerTestException : Exception
{
    /// <summary>Makes an exception without details.</summary>
    public AnalyzerTestException()
        : this([], [])
    {
    }

    /// <summary>Makes an exception with a message of its own.</summary>
    public AnalyzerTestException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    public AnalyzerTestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal AnalyzerTestException(IReadOnlyCollection<string> missing, IReadOnlyCollection<string> unexpected)
        : base(Describe(missing, unexpected))
    {
    }

    private static string Describe(IReadOnlyCollection<string> missing, IReadOnlyCollection<string> unexpected)
    {
        var text = new StringBuilder("Found and expected differ (- expected and not found, + found and not expected):");
        foreach (string finding in missing)
        {
            text.AppendLine().Append("- ").Append(finding);
        }

        foreach (string finding in unexpected)
        {
            text.AppendLine().Append("+ ").Append(finding);
        }

        return text.ToString();
    }
}
