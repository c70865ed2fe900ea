"use client";

import { createContext, useContext } from "react";

/** What the reader searched for, for those deep inside who mark it; empty: nothing. */
export const SearchWords = createContext("");

export const useSearchWords = (): string => useContext(SearchWords);
