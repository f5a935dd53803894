namespace PlanKit.Testing;

/// <summary>An analyzer found, or a fix made, something else than a test expects.</summary>
public sealed class AnalyzerTestException : Exception
{
    /// <summary>Makes an exception without details.</summary>
    public AnalyzerTestException()
        : this("Found and expected differ.")
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
}
