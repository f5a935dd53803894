namespace PlanKit.Plugins.Workers;

/// <summary>Why a worker ended before its answer was whole.</summary>
internal enum WorkerEnd
{
    /// <summary>The process could not be started.</summary>
    NotStarted,

    /// <summary>The time was over.</summary>
    TooLong,

    /// <summary>It took more memory than allowed.</summary>
    TooMuchMemory,

    /// <summary>It wrote more to the console than allowed.</summary>
    TooMuchOutput,

    /// <summary>Its answer was longer than allowed.</summary>
    TooLongAnswer,

    /// <summary>The process ended by itself.</summary>
    Ended,

    /// <summary>What it sent is no answer.</summary>
    Garbled,
}
